package org.gatepost.directory.office;

import org.gatepost.directory.ParentalResponsibility;

/**
 * What a guardian is to a child, and what they may receive about it (rules 6).
 *
 * @param relation in the school's words, such as "mother"; at most 60 characters
 */
public record LinkTerms(
        String relation,
        ParentalResponsibility responsibility,
        boolean livesWith,
        boolean mayMessage,
        boolean maySeeFeed,
        boolean maySeeJournal) {}
