package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.Map;

/**
 * What was seen of a page.
 *
 * @param accessibilityViolations by look: how many rules of axe-core were broken
 * @param htmlMessages errors and warnings of the HTML checker
 * @param firstViewBytes over the wire with an empty cache, everything
 * @param repeatViewBytes the same address once more; -1 where it has none
 * @param layoutShift sum of the shifts while it was loaded on a phone
 * @param screens by look: file name of the picture
 * @param findings everything that is wrong, for people
 */
record PageReport(
        String page,
        String state,
        String role,
        Audience audience,
        String title,
        Map<String, Integer> accessibilityViolations,
        int htmlMessages,
        long firstViewBytes,
        long repeatViewBytes,
        double layoutShift,
        Map<String, String> screens,
        List<String> findings) {}
