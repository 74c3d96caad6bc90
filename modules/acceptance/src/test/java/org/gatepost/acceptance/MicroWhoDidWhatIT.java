package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class MicroWhoDidWhatIT extends WhoDidWhat {

    @Override
    Gatepost server() {
        return Servers.MICRO.startedAt(FRIDAY_EVENING);
    }
}
