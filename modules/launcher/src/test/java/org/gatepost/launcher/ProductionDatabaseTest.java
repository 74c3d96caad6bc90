package org.gatepost.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-13T18:00:00Z");

    @Test
    void isFitAsTheApplicationsRole() {
        ProductionDatabase.of(TestDatabase.fresh()).requireFit(Clock.systemUTC());
    }

    @Test
    void refusesTheRoleThatOwnsTheTables() {
        var owner = ProductionDatabase.of(TestDatabase.asMigrating(TestDatabase.fresh()));

        assertThatThrownBy(() -> owner.requireFit(Clock.systemUTC()))
                .hasMessageContaining("may do too much")
                .hasMessageContaining("owns tables in schema audit");
    }

    @Test
    void refusesASuperuser() {
        var superuser = ProductionDatabase.of(TestDatabase.asSuperuser(TestDatabase.fresh()));

        assertThatThrownBy(() -> superuser.requireFit(Clock.systemUTC())).hasMessageContaining("superuser");
    }

    @Test
    void refusesADatabaseThatDoesNotAnswer() {
        var database = TestDatabase.fresh();
        var away = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/gatepost", database.user(), database.password());

        assertThatThrownBy(() -> ProductionDatabase.of(away).requireFit(Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(Exit.REFUSED));
    }

    @Test
    void saysWhichDatabaseDoesNotAnswerAndWhy() {
        var nowhere = new DatabaseSettings("jdbc:postgresql://nowhere.invalid/gatepost?ssl=true", "gp_app", "secret");

        assertThatThrownBy(() -> ProductionDatabase.of(nowhere).requireFit())
                .hasMessageContaining("jdbc:postgresql://nowhere.invalid/gatepost as gp_app")
                .hasMessageContaining("UnknownHostException")
                .hasMessageNotContainingAny("ssl", "secret");
    }

    @Test
    void isMigratedByItsOwnerOnly() {
        var database = TestDatabase.fresh();

        assertThatCode(() -> ProductionDatabase.of(TestDatabase.asMigrating(database))
                        .requireMigrating())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ProductionDatabase.of(database).requireMigrating())
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(Exit.REFUSED))
                .hasMessageContaining(database.user());
    }

    @Test
    void refusesAClockThatIsFarFromTheDatabases() {
        var wrong = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-7));

        assertThatThrownBy(() -> ProductionDatabase.of(TestDatabase.fresh()).requireFit(wrong))
                .hasMessageContaining("apart");
    }

    @Test
    void allowsFiveSecondsEitherWay() {
        for (long seconds : new long[] {-5, 5}) {
            assertThatCode(() -> ProductionDatabase.requireSameTime(NOW.plusSeconds(seconds), NOW, NOW))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesMoreThanFiveSecondsEitherWay() {
        for (long millis : new long[] {-5_001, 5_001}) {
            assertThatThrownBy(() -> ProductionDatabase.requireSameTime(NOW.plusMillis(millis), NOW, NOW))
                    .hasMessageContaining("clock");
        }
    }

    @Test
    void doesNotBlameTheClockForASlowAnswer() {
        assertThatCode(() -> ProductionDatabase.requireSameTime(NOW.plusSeconds(1), NOW, NOW.plusSeconds(20)))
                .doesNotThrowAnyException();
    }
}
