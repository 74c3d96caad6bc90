package org.gatepost.standalone;

import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.sql.SQLException;
import java.time.Duration;

/** The connection pool, taking part in transactions as the server's does. */
final class Pool {

    private static final int MOST_CONNECTIONS = 20;

    private Pool() {}

    public static AgroalDataSource of(DatabaseSettings database) {
        var registry = jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
        var transactions = new NarayanaTransactionIntegration(TransactionManager.transactionManager(), registry);
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(MOST_CONNECTIONS)
                            .acquisitionTimeout(Duration.ofSeconds(10))
                            .transactionIntegration(transactions)
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(database.url())
                                    .jdbcProperty("stringtype", "unspecified")
                                    .jdbcProperty("reWriteBatchedInserts", "true")
                                    .principal(new NamePrincipal(database.user()))
                                    .credential(new SimplePassword(database.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException("no pool for " + database, e);
        }
    }
}
