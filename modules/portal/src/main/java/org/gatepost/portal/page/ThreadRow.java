package org.gatepost.portal.page;

import org.gatepost.portal.wording.Badge;

/**
 * A line of a list of threads, ready to be shown.
 *
 * @param about whom it is about
 * @param from who wrote, or who has it
 * @param written when it was opened
 */
public record ThreadRow(
        String id,
        String about,
        String nature,
        String from,
        Badge state,
        String step,
        String written,
        boolean unread) {}
