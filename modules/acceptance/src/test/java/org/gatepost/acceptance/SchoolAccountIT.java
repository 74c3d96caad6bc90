package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;
import org.junit.jupiter.api.Nested;

/** On both servers in one class, hence in one process: they share a Keycloak. */
@SuppressWarnings("ClassCanBeStatic") // nested tests are inner classes
class SchoolAccountIT {

    @Nested
    class OnMicro extends SchoolAccount {

        @Override
        Gatepost server() {
            return Servers.MICRO.startedAt(FRIDAY_EVENING);
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
