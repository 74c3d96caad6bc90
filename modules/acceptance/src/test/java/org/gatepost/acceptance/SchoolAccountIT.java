package org.gatepost.acceptance;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** On both servers in one class, hence in one process: they share a Keycloak. */
@SuppressWarnings("ClassCanBeStatic") // nested tests are inner classes
class SchoolAccountIT {

    @Nested
    class OnMicro extends SchoolAccount {

        @Override
        Gatepost server() {
            return Servers.MICRO.startedAt(FRIDAY_EVENING);
        }

        @Nested
        @Order(3)
        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
        class WithoutAProvider {

            @BeforeAll
            void forgetIt() {
                gatepost.provider().isOffered(false);
                restart();
            }

            @AfterAll
            void knowItAgain() {
                gatepost.provider().isOffered(true);
                restart();
            }

            @Test
            void thereIsNoButtonAndNoWay() {
                try (var somebody = people.somebody()) {
                    somebody.open("sign-in");
                    assertThat(somebody.shows("email")).isTrue();
                    assertThat(somebody.shows("school-account")).isFalse();

                    assertThat(endSession(somebody)).isEqualTo(404);
                    for (String way : List.of(
                            "sign-in/school", "sign-in/school/callback", "sign-in/school/out", "school-account")) {
                        assertThat(somebody.statusOf(way)).as(way).isEqualTo(404);
                    }
                }
            }

            private void restart() {
                gatepost.restartAt(LocalDateTime.ofInstant(gatepost.clock().instant(), ZoneId.of("Europe/London"))
                        .plusMinutes(1));
            }
        }
    }

    @Nested
    class OnServer extends SchoolAccount {

        @Override
        Gatepost server() {
            return Servers.SERVER.startedAt(FRIDAY_EVENING);
        }
    }
}
