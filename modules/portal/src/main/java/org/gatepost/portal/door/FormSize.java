package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;

/** How much a form of ours may bring (SEC-SRV-05). The longest message is well below it in any script. */
public final class FormSize {

    /** As the server's own limit of a form; no page of ours takes anything else. */
    static final int MOST_BYTES = 262_144;

    static final int MOST_FIELDS = 1_000;

    private FormSize() {}

    /** As the server's own limit of anything that is posted; for the one address that takes files. */
    static final int MOST_BYTES_OF_FILES = 12_582_912;

    private static final String FILES = "/office/roster/send";

    /** Whether {@code request} brings files, and so is no form that may be read before it is known who sends it. */
    public static boolean takesFiles(HttpServletRequest request) {
        return Paths.of(request).equals(FILES);
    }

    /** Whether {@code request} can be read; by its length alone where it says it, as one with files has to. */
    static boolean fits(HttpServletRequest request) {
        if (takesFiles(request)) {
            long length = request.getContentLengthLong();
            return length >= 0 && length <= MOST_BYTES_OF_FILES;
        }
        return request.getContentLengthLong() <= MOST_BYTES && fields(request) <= MOST_FIELDS;
    }

    private static long fields(HttpServletRequest request) {
        try {
            return request.getParameterMap().values().stream()
                    .mapToLong(values -> values.length)
                    .sum();
        } catch (IllegalStateException tooLarge) {
            // so the servlet API says that a body of no stated length went on for too long
            return Long.MAX_VALUE;
        }
    }
}
