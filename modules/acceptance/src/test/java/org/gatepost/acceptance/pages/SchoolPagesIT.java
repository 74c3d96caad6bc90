package org.gatepost.acceptance.pages;

/** What staff, leaders, governors and the trust see. */
class SchoolPagesIT extends Pages {

    SchoolPagesIT() {
        super("schools", audience -> !audience.isFamily());
    }
}
