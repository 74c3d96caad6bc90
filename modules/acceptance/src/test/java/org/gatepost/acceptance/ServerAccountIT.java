package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class ServerAccountIT extends Account {

    @Override
    Gatepost server() {
        return Servers.SERVER.startedAt(FRIDAY_EVENING);
    }
}
