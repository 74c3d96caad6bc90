package org.gatepost.architecture.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatepost.directory.RoleRefused;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.messaging.NotPossibleNow;
import org.jspecify.annotations.Nullable;

/** Tries one cell in a transaction that is taken back, so that every cell finds the same world. */
final class Trial {

    private static final String ROWS_WRITTEN =
            "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)" + " from pg_stat_xact_user_tables";

    private final World world;
    private final boolean looksAbroad;

    Trial(World world) {
        this(world, false);
    }

    private Trial(World world, boolean looksAbroad) {
        this.world = world;
        this.looksAbroad = looksAbroad;
    }

    /** One that also looks whether rows of the other school were written. */
    static Trial lookingAbroad(World world) {
        return new Trial(world, true);
    }

    /**
     * What came of it.
     *
     * @param rowsWritten of any table, the audit log's too
     * @param touched tables with a row of the other school that the call wrote
     * @param trouble what else went wrong; null if nothing did
     */
    record Outcome(
            Verdict verdict,
            long rowsWritten,
            List<String> touched,
            @Nullable Exception trouble) {

        /** Whether what the database saw agrees with what the caller was told (SEC-TST-02). */
        boolean agreesWith(Call call) {
            return switch (verdict) {
                case ALLOWED -> !call.writes() || rowsWritten > 0;
                case NOTHING, REFUSED -> !call.writes() || rowsWritten == 0;
                case NOT_NOW, NOT_ASKED -> true;
            };
        }
    }

    Outcome of(Call call, Case asked) {
        world.goTo(call.isDuringSchool());
        try {
            world.inTransaction(() -> {
                throw new TakenBack(outcome(call, asked));
            });
            throw new IllegalStateException("was not taken back");
        } catch (TakenBack expected) {
            return expected.outcome;
        } catch (Exception e) {
            throw new IllegalStateException("the transaction of a cell failed", e);
        }
    }

    private Outcome outcome(Call call, Case asked) throws SQLException {
        try {
            call.prepare(asked);
        } catch (Exception e) {
            return new Outcome(
                    Verdict.NOT_ASKED, 0, List.of(), new IllegalStateException("could not be made ready", e));
        }
        try (var connection = world.gatepost().dataSource().getConnection()) {
            long before = written(call, connection);
            @Nullable Exception trouble = null;
            Verdict verdict;
            try {
                verdict = call.ask(asked) ? Verdict.ALLOWED : Verdict.NOTHING;
            } catch (NotOnDuty e) {
                verdict = Verdict.REFUSED;
            } catch (NotFound e) {
                verdict = Verdict.NOTHING;
            } catch (NotPossibleNow | RoleRefused e) {
                verdict = Verdict.NOT_NOW;
            } catch (Exception e) {
                verdict = Verdict.NOT_ASKED;
                trouble = e;
            }
            return trouble == null
                    ? new Outcome(verdict, written(call, connection) - before, touched(connection), null)
                    : new Outcome(verdict, 0, List.of(), trouble);
        }
    }

    /** Looked for where row-level security was told to show the other school; nothing else is done afterwards. */
    private List<String> touched(Connection connection) throws SQLException {
        if (!looksAbroad) {
            return List.of();
        }
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.school', '" + world.otherSchool() + "', true)");
            for (String table : world.tablesOfSchools()) {
                try (var row = statement.executeQuery("select count(*) from " + table
                        + " where xmin::text = (txid_current() % 4294967296)::text and school_id = '"
                        + world.otherSchool() + "'")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    /** Not asked of what only shows: it may note that it was read. */
    private static long written(Call call, Connection connection) throws SQLException {
        if (!call.writes()) {
            return 0;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ROWS_WRITTEN)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Carries the outcome out of the transaction that it takes back. */
    @SuppressWarnings("serial") // never leaves the process
    private static final class TakenBack extends Exception {

        private final transient Outcome outcome;

        TakenBack(Outcome outcome) {
            this.outcome = outcome;
        }
    }
}
