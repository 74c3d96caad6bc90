package org.gatepost.standalone;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.gatepost.kernel.DatabaseSession;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Some servers have two names for one data source, and only one of them is right for the modules' own SQL. */
class DataSourceSettingTest {

    private static final String SETTING = "gatepost.data-source";

    @BeforeEach
    void offerADirectoryOfNames() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, OneName.class.getName());
    }

    @AfterEach
    void forget() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
        System.clearProperty(SETTING);
    }

    @Test
    void isThePlainOneUnlessSet() throws Exception {
        try (var gatepost = Standalone.start(TestDatabase.fresh());
                var connection = gatepost.get(DatabaseSession.class).connection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void isTheOneThatIsSet() {
        System.setProperty(SETTING, OneName.NAME);

        try (var gatepost = Standalone.start(TestDatabase.fresh())) {
            assertThatThrownBy(() -> gatepost.get(DatabaseSession.class).connection())
                    .isInstanceOf(SQLException.class)
                    .hasMessage(OneName.NAME);
        }
    }

    @Test
    void isNeverAnotherThanTheOneThatIsSet() {
        System.setProperty(SETTING, "jdbc/nowhere");

        try (var gatepost = Standalone.start(TestDatabase.fresh())) {
            assertThatThrownBy(() -> gatepost.get(DatabaseSession.class).connection())
                    .hasStackTraceContaining("there is no data source jdbc/nowhere (gatepost.data-source)");
        }
    }

    /** Knows one name; the data source there has no connection, but says its name. Public, because the JDK creates it. */
    public static final class OneName implements InitialContextFactory {

        static final String NAME = "jdbc/gatepost-of-the-server";

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) {
            return only(Context.class, "lookup", name -> {
                if (!NAME.equals(name)) {
                    throw new NameNotFoundException(String.valueOf(name));
                }
                return only(DataSource.class, "getConnection", nothing -> {
                    throw new SQLException(NAME);
                });
            });
        }

        private interface Answer {
            Object to(Object question) throws Exception;
        }

        private static <T> T only(Class<T> type, String method, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    OneName.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, called, arguments) ->
                            called.getName().equals(method) ? answer.to(arguments == null ? "" : arguments[0]) : null));
        }
    }
}
