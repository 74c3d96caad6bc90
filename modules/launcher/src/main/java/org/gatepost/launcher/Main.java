package org.gatepost.launcher;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gatepost.launcher.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of Gatepost. */
@Command(
        name = "gatepost",
        description = "Carries out a school's home-school communication policy.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            MigrateCommand.class,
            ImportRosterCommand.class,
            SetUpSchoolCommand.class,
            AuditCommand.class,
            InviteCommand.class,
            PromiseCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it failed while it worked, or the server ended by itself",
            "2:the command line or the input is wrong; nothing was changed",
            "3:something around it must be put right first: the JDK, a port, a directory, a setting, the database",
            "130, 143:ended by Ctrl-C or by SIGTERM"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command to its end and returns its exit code. */
    static int run(String... arguments) {
        Logs.warningsOnly();
        return commandLine().execute(arguments);
    }

    /** All commands, with the messages and exit codes of those that fail. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain);
    }

    /** Without a command there is nothing to do but to list them. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    private static int explain(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof CommandFailed failure) {
            err.println(failure.getMessage());
            return failure.exitCode();
        }
        if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            err.println("It failed: " + problem.getMessage());
            return Exit.FAILED;
        }
        problem.printStackTrace(err);
        return Exit.FAILED;
    }

    /** The version, as Maven wrote it into a resource. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            try (InputStream version = Main.class.getResourceAsStream("version.txt")) {
                if (version == null) {
                    throw new FileNotFoundException("version.txt");
                }
                return new String[] {"Gatepost " + new String(version.readAllBytes(), StandardCharsets.UTF_8).strip()};
            }
        }
    }
}
