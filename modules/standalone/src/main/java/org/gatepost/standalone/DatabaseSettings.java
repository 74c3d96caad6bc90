package org.gatepost.standalone;

/**
 * How to reach the database as one of its roles.
 *
 * @param url JDBC URL of a PostgreSQL database
 */
public record DatabaseSettings(String url, String user, String password) {

    /** The same database as another role. */
    public DatabaseSettings as(String otherUser, String otherPassword) {
        return new DatabaseSettings(url, otherUser, otherPassword);
    }

    /** Leaves out the password, and what the URL says after the database's name. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + " as " + user;
    }
}
