package org.gatepost.acceptance;

import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;

class MicroOfficeRosterIT extends OfficeRoster {

    @Override
    Gatepost server() {
        return Servers.MICRO.startedAt(FRIDAY_EVENING);
    }
}
