package org.gatepost.standalone;

import com.arjuna.ats.jta.TransactionManager;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Tells EclipseLink where the transaction service is when there is no server. Public, because EclipseLink creates it. */
public final class TransactionServicePlatform extends ServerPlatformBase {

    public TransactionServicePlatform(DatabaseSession session) {
        super(session);
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return Controller.class;
    }

    /** Created by EclipseLink. */
    public static final class Controller extends JTATransactionController {

        @Override
        protected jakarta.transaction.TransactionManager acquireTransactionManager() {
            return TransactionManager.transactionManager();
        }
    }
}
