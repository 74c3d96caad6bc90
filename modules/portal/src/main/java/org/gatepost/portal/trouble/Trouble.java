package org.gatepost.portal.trouble;

import jakarta.faces.application.ViewExpiredException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.jspecify.annotations.Nullable;

/** Why a page cannot be shown. */
enum Trouble {

    /** It does not exist, or not for whoever asks. */
    NOT_FOUND(404),
    /** The page had been open for too long; it can be opened anew. */
    EXPIRED(303),
    /** The database is away or too busy; it will be back. */
    DATABASE_AWAY(503),
    /** Anything else: ours to repair. */
    BUG(500);

    /** Connection, resources, operator intervention, system; 55P03 is a lock that was not to be had in time. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private static final String NO_LOCK = "55P03";

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static Trouble of(Throwable failure) {
        return causes(failure).flatMap(Trouble::told).findFirst().orElse(BUG);
    }

    private static Stream<Trouble> told(Throwable cause) {
        if (cause instanceof NotFound || cause instanceof NotOnDuty) {
            return Stream.of(NOT_FOUND);
        }
        if (cause instanceof ViewExpiredException) {
            return Stream.of(EXPIRED);
        }
        return cause instanceof SQLException sql && isAway(sql.getSQLState())
                ? Stream.of(DATABASE_AWAY)
                : Stream.empty();
    }

    /** A pool that cannot connect tells no state of the database's own. */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.length() < 2 || AWAY.contains(state.substring(0, 2)) || state.equals(NO_LOCK);
    }

    /** With what was suppressed, for a pool may hide the reason there. */
    private static Stream<Throwable> causes(Throwable failure) {
        var seen = new LinkedHashSet<Throwable>();
        collect(failure, seen);
        return seen.stream();
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        collect(failure.getCause(), seen);
        for (Throwable suppressed : failure.getSuppressed()) {
            collect(suppressed, seen);
        }
    }
}
