package org.gatepost.messaging.internal;

/** The timer's query, so that the benchmark explains the very one that runs. */
public final class ClaimQuery {

    private ClaimQuery() {}

    /** With JDBC's numbered parameters as PostgreSQL's: school, now, at most. */
    public static String text() {
        return JpaRunningThreads.CLAIM_DUE.replaceAll("\\?(\\d)", "\\$$1");
    }
}
