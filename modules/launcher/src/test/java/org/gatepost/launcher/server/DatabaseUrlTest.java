package org.gatepost.launcher.server;

import org.gatepost.launcher.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseUrlTest {

    @Test
    void letsNothingWaitForEver() {
        assertThat(DatabaseUrl.of("jdbc:postgresql://localhost:5432/gatepost").forServer())
                .startsWith("jdbc:postgresql://localhost:5432/gatepost?")
                .contains("statement_timeout=15s", "idle_in_transaction_session_timeout=30s", "lock_timeout=3s");
    }

    @Test
    void givesACommandsStatementsTheTimeTheyNeed() {
        assertThat(DatabaseUrl.of("jdbc:postgresql://localhost:5432/gatepost").forCommands())
                .contains("connectTimeout=5", "tcpKeepAlive=true", "statement_timeout=0", "lock_timeout=3s");
    }

    @Test
    void leavesAloneWhatTheOperatorSays() {
        assertThat(DatabaseUrl.of("jdbc:postgresql://db.example/gatepost?sslmode=verify-ca&connectTimeout=60")
                        .forCommands())
                .contains("sslmode=verify-ca")
                .contains("connectTimeout=60")
                .doesNotContain("verify-full", "connectTimeout=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/gatepost",
                "jdbc:postgresql://127.0.0.1:5432/gatepost",
                "jdbc:postgresql://[::1]:5432/gatepost",
                "jdbc:postgresql:gatepost"
            })
    void needsNoEncryptionWithinThisMachine(String url) {
        assertThat(DatabaseUrl.of(url).forServer()).doesNotContain("sslmode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/gatepost",
                "jdbc:postgresql://localhost.example:5432/gatepost",
                "jdbc:postgresql://localhost,db.example/gatepost"
            })
    void checksTheCertificateOfAnotherMachine(String url) {
        assertThat(DatabaseUrl.of(url).forServer()).contains("sslmode=verify-full", "channelBinding=require");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/gatepost?password=secret",
                "jdbc:postgresql://localhost/gatepost?user=me&ssl=true",
                "jdbc:postgresql://me:secret@localhost/gatepost",
                "jdbc:mysql://localhost/gatepost",
                "localhost:5432",
                ""
            })
    void refusesOtherDatabasesAndPasswordsWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> DatabaseUrl.of(url))
                .isInstanceOf(CommandFailed.class)
                .hasMessageNotContaining("secret");
    }
}
