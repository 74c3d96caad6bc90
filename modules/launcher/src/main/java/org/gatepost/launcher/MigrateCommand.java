package org.gatepost.launcher;

import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.gatepost.standalone.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the tables of a production database up to date. */
@Command(
        name = "migrate",
        description = {
            "Creates the tables, or brings them up to date, as the role that owns them. Run it again at will.",
            "Reads GATEPOST_DB_URL, GATEPOST_DB_MIGRATE_USER and GATEPOST_DB_MIGRATE_PASSWORD."
        })
final class MigrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var database = Settings.databaseForMigrating();
        ProductionDatabase.of(database).requireMigrating();
        var out = spec.commandLine().getOut();
        try {
            int run = Migrations.as(database).migrate(module -> {
                out.println("Tables of " + module);
                out.flush();
            });
            out.println(run == 0 ? "Everything was up to date." : "Migrations run: " + run + ".");
            return Exit.DONE;
        } catch (FlywayException e) {
            throw CommandFailed.failed("The migration of " + database + " failed: " + e.getMessage(), e);
        }
    }
}
