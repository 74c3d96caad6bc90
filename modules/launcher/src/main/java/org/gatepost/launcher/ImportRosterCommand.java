package org.gatepost.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gatepost.directory.roster.AnotherImportRuns;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.OwnSchool;
import org.gatepost.directory.roster.RosterFault;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.directory.roster.RosterRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.standalone.Standalone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a roster into a production database. */
@Command(
        name = "import-roster",
        description = {
            "Imports OneRoster 1.1 or 1.2 CSV files from a folder or a zip archive: schools, classes, people, and"
                    + " whose child is whose.",
            "Everything is checked first, and all faults are told at once. Then all of it is stored, or nothing; the"
                    + " same files again change nothing. What a later roster leaves out is ended, never deleted.",
            "Reads GATEPOST_DB_URL, GATEPOST_DB_USER and GATEPOST_DB_PASSWORD."
        })
final class ImportRosterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            description = "The folder that holds manifest.csv and the other files, or a zip archive of them.")
    private Path folder = Path.of(".");

    @Option(names = "--dry-run", description = "Says what would be done, and does nothing.")
    private boolean dryRun;

    @Option(
            names = "--allow-mass-end",
            description =
                    "Imports also if more than 10 %% of a school's pupils, a whole class, all staff or all links of"
                            + " guardians would be ended.")
    private boolean allowMassEnd;

    @Option(
            names = "--confirm-person",
            paramLabel = "ID",
            description = "Says that this id stands for the same person as before, although it takes the name or e-mail"
                    + " address of somebody else. May be given several times.")
    private Set<String> confirmed = Set.of();

    @Option(
            names = "--school",
            paramLabel = "ID",
            description =
                    "Imports this school alone, by its id in rosters; needed for pupils.csv and staff.csv, the simple"
                            + " form of a school without OneRoster (docs/roster-csv.md).")
    private String school = "";

    @Option(
            names = "--school-name",
            paramLabel = "NAME",
            description = "What the school of --school is called, where it is not known yet.")
    private String schoolName = "";

    @Override
    public Integer call() {
        var database = Settings.database();
        ProductionDatabase.of(database).requireFit();
        try (var gatepost = Standalone.start(database)) {
            tell(imported(gatepost.get(RosterImports.class)));
            return Exit.DONE;
        } catch (RosterRefused refused) {
            tell(refused);
            return Exit.WRONG_INPUT;
        } catch (NotFound unknown) {
            throw CommandFailed.refused(
                    "There is no school with the id " + school
                            + ". Correct it, or name the new school with --school-name.",
                    unknown);
        } catch (AnotherImportRuns refused) {
            throw CommandFailed.refused(
                    "Another import is running. Nothing was imported: wait until it has finished and import again.",
                    refused);
        } catch (RuntimeException e) {
            throw failure(e).orElseThrow(() -> e);
        }
    }

    private ImportReport imported(RosterImports imports) {
        var options = new ImportOptions(dryRun, allowMassEnd, confirmed);
        return school.isEmpty()
                ? imports.importFolder(Actor.operatorOfTrust(), folder, options, progress())
                : imports.importSchool(
                        Actor.operatorOfTrust(), new OwnSchool(school, schoolName), folder, options, progress());
    }

    /**
     * All is stored or nothing, and the same files again change nothing: whatever happened, importing again is right. Of
     * what the database said only the innermost first line is told: the rest shows whole rows.
     */
    private static Optional<CommandFailed> failure(RuntimeException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .flatMap(database ->
                        String.valueOf(database.getMessage()).lines().findFirst())
                .map(said -> CommandFailed.failed(
                        "The import was stopped by the database. Import again; nothing was half stored. " + said, e));
    }

    /** Only somebody at a terminal watches; a log of it would be noise. */
    @SuppressWarnings("SystemConsoleNull") // it says so on JDK 17 and 21, the only ones that are supported
    private ImportProgress progress() {
        if (System.console() == null) {
            return ImportProgress.SILENT;
        }
        PrintWriter err = spec.commandLine().getErr();
        return (step, done, of) -> {
            err.println(step + (done < of ? " (" + (done + 1) + " of " + of + ")" : ""));
            err.flush();
        };
    }

    private void tell(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(RosterReportText.of(report));
        out.flush();
    }

    private void tell(RosterRefused refused) {
        PrintWriter err = spec.commandLine().getErr();
        for (RosterFault fault : refused.faults()) {
            err.println(fault);
        }
        int count = refused.faults().size();
        err.println("Nothing was imported: " + count + (count == 1 ? " fault." : " faults."));
        err.flush();
    }
}
