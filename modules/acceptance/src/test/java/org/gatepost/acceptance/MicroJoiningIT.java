package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class MicroJoiningIT extends Joining {

    @Override
    Gatepost server() {
        return Servers.MICRO.startedAt(FRIDAY_EVENING);
    }
}
