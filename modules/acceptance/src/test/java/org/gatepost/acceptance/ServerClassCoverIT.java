package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class ServerClassCoverIT extends ClassCover {

    @Override
    Gatepost server() {
        return Servers.SERVER.startedAt(FRIDAY_EVENING);
    }
}
