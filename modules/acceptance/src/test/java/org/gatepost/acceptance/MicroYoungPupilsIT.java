package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class MicroYoungPupilsIT extends YoungPupils {

    @Override
    Gatepost server() {
        return Servers.MICRO.startedAt(WEDNESDAY_MORNING);
    }
}
