package org.gatepost.portal.page;

import org.gatepost.portal.wording.Badge;

/**
 * A line of a list of threads, ready to be shown.
 *
 * @param about whom it is about
 * @param from who wrote, or who has it
 * @param detail what is to be said beside the badge of the state; may be empty
 * @param written when it was opened
 */
public record ThreadRow(
        String id,
        String about,
        String nature,
        String from,
        Badge state,
        String detail,
        String step,
        String written,
        boolean unread) {}
