package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class ServerWhoDidWhatIT extends WhoDidWhat {

    @Override
    Gatepost server() {
        return Servers.SERVER.startedAt(FRIDAY_EVENING);
    }
}
