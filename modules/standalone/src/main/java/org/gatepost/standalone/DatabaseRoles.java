package org.gatepost.standalone;

import java.util.List;

/** The two database roles of Gatepost (SEC-SQL-02). */
public final class DatabaseRoles {

    /** Owns the schemas and runs migrations. */
    public static final String MIGRATING = "gp_migrate";

    /** What the server runs as: no DDL, no superuser, bound by row-level security. */
    public static final String APPLICATION = "gp_app";

    private DatabaseRoles() {}

    /** SQL that creates both in a database cluster of our own; passwords must not hold a quote. */
    public static List<String> creating(String migratingPassword, String applicationPassword) {
        return List.of(createRole(MIGRATING, migratingPassword), createRole(APPLICATION, applicationPassword));
    }

    private static String createRole(String role, String password) {
        if (password.contains("'")) {
            throw new IllegalArgumentException("a password with a quote");
        }
        return "create role " + role + " login nosuperuser nocreatedb nocreaterole noinherit password '" + password
                + "'";
    }
}
