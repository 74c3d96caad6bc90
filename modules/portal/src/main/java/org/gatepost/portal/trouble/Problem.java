package org.gatepost.portal.trouble;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;

/** What a page can say that is not the page that was asked for, and what it offers to do next. */
enum Problem {
    NOT_OUR_ADDRESS(400, Step.START),
    FROM_ANOTHER_SITE(403, Step.OPEN),
    NOTHING_HERE(404, Step.BACK),
    NOT_BY_ADDRESS(405, Step.BACK),
    TOO_LARGE(413, Step.OPEN),
    TOO_MANY(429, Step.AGAIN),
    BUG(500, Step.AGAIN),
    AWAY(503, Step.AGAIN),
    /** A page that was open for too long, and that its address alone does not open again. */
    EXPIRED(HttpServletResponse.SC_GONE, Step.START);

    private final int status;
    private final Step step;

    Problem(int status, Step step) {
        this.status = status;
        this.step = step;
    }

    /** What to say where the answer is {@code status}; what has no page of its own is like nothing, or like a bug. */
    static Problem of(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? BUG : NOTHING_HERE);
    }

    int status() {
        return status;
    }

    /** Of its texts in {@code messages.properties}. */
    String key() {
        return "problem." + (this == EXPIRED ? "expired" : status);
    }

    /** The first is the one that helps most. */
    List<Step> steps() {
        return step == Step.START ? List.of(step) : List.of(step, Step.START);
    }

    /** What can be done next, by a link. */
    enum Step {
        /** The start page. */
        START,
        /** The page that the visitor came from. */
        BACK,
        /** The page that was asked for, without sending anything. */
        OPEN,
        /** The same, as another try. */
        AGAIN
    }
}
