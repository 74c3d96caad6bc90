package org.gatepost.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Schools;
import org.gatepost.directory.UnknownInSetup;
import org.gatepost.kernel.Actor;
import org.gatepost.launcher.setup.SchoolFile;
import org.gatepost.launcher.setup.SchoolFileFault;
import org.gatepost.launcher.setup.SchoolFolder;
import org.gatepost.standalone.Standalone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a school's own file, hours, calendars and role-holders among it, into a production database. */
@Command(
        name = "set-up-school",
        description = {
            "Applies the school.yaml of one school: its hours, terms and calendars, who holds which duty, restrictions.",
            "Import the roster first. All of it is stored, or nothing; the same file again changes nothing. Run it again"
                    + " whenever the file changes.",
            "Reads GATEPOST_DB_URL, GATEPOST_DB_USER and GATEPOST_DB_PASSWORD."
        })
final class SetUpSchoolCommand implements Callable<Integer> {

    private static final String UNCHANGED = ". The school is as it was.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder that holds school.yaml and the files that it names.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        var database = Settings.database();
        ProductionDatabase.of(database).requireFit();
        try (var gatepost = Standalone.start(database)) {
            var file = SchoolFile.in(SchoolFolder.at(folder));
            var school = school(gatepost.get(Schools.class), file.school());
            gatepost.get(SchoolSetups.class).apply(Actor.operator(school.id()), file.setup());
            var out = spec.commandLine().getOut();
            out.println(school.name() + " is set up.");
            out.flush();
            return Exit.DONE;
        } catch (SchoolFileFault | UnknownInSetup wrong) {
            throw CommandFailed.wrongInput(wrong.getMessage() + UNCHANGED);
        }
    }

    private static School school(Schools schools, String sourcedId) {
        return schools.all().stream()
                .filter(school -> school.sourcedId().equals(sourcedId))
                .findFirst()
                .orElseThrow(
                        () -> CommandFailed.wrongInput(SchoolFile.NAME + ", school: no roster has brought a school "
                                + sourcedId + ". Import the roster first, or correct it."));
    }
}
