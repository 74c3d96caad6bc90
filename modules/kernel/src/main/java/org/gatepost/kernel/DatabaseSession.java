package org.gatepost.kernel;

import java.sql.Connection;
import java.sql.SQLException;

/** The database session of the current transaction, for SQL that JPQL cannot say; every persistence unit uses it too. */
public interface DatabaseSession {

    /** A handle on the session; closing it leaves the transaction as it is. */
    Connection connection() throws SQLException;
}
