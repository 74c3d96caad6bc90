package org.gatepost.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine gatepost =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void saysItsVersion() {
        gatepost.execute("--version");

        assertThat(out.toString()).matches("Gatepost \\d+\\.\\d+\\S*\\R");
    }

    @Test
    void saysInOneLineThatADiskIsFull() {
        gatepost.setExecutionStrategy(parsed -> {
            throw new CommandLine.ExecutionException(
                    gatepost, "wrapped", new UncheckedIOException(new IOException("No space left on device")));
        });

        int code = gatepost.execute("demo");

        assertThat(code).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).matches(".*No space left on device.*\\R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "migrate", "import-roster .", "set-up-school .", "invite --email head@school.example"})
    void asksForADatabaseFirst(String command) {
        int code = gatepost.execute(command.split(" "));

        assertThat(code).isEqualTo(Exit.REFUSED);
        assertThat(err.toString()).contains("GATEPOST_DB_URL", "_USER", "_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo --host no-such-machine.invalid"})
    void startsNoServerWithSingleSignOnHalfSetUp(String command) {
        System.setProperty("gatepost.oidc.issuer", "https://id.school.example");
        try {
            int code = gatepost.execute(command.split(" "));

            assertThat(code).isEqualTo(Exit.REFUSED);
            assertThat(err.toString()).contains("gatepost.oidc.client-id and gatepost.oidc.client-secret are missing");
        } finally {
            System.clearProperty("gatepost.oidc.issuer");
        }
    }

    @Test
    void knowsNoCommandButItsOwn() {
        assertThat(gatepost.execute("promises")).isEqualTo(Exit.WRONG_INPUT);
        assertThat(err.toString()).contains("promises");
    }
}
