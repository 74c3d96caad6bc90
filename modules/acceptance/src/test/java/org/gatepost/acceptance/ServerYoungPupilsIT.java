package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class ServerYoungPupilsIT extends YoungPupils {

    @Override
    Gatepost server() {
        return Servers.SERVER.startedAt(WEDNESDAY_MORNING);
    }
}
