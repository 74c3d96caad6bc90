package org.gatepost.portal.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.messaging.ClientMessageId;

/**
 * Makes the id of a message from the form and the words, so that the same words from the same form are one message
 * however often they are sent (REL-IDEM-01), and words that were changed in between are not taken for those.
 */
final class SameWords {

    private static final String BETWEEN = "\0";

    private SameWords() {}

    /** @param form made when the form was first opened; the same wherever the browser shows that form again */
    static ClientMessageId idOf(String form, List<?> words) {
        String said = words.stream()
                .map(String::valueOf)
                .map(SameWords::withoutBrowsersLineEnds)
                .collect(Collectors.joining(BETWEEN, form + BETWEEN, ""));
        return new ClientMessageId(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withoutBrowsersLineEnds(String word) {
        return word.replace("\r\n", "\n").strip();
    }
}
