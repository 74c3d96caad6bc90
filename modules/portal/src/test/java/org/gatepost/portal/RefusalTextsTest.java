package org.gatepost.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.NotPossibleNow;
import org.gatepost.messaging.ThreadId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a module may answer to a form of ours has its sentence. */
class RefusalTextsTest {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.gatepost.portal.messages", Locale.ENGLISH);

    @ParameterizedTest
    @MethodSource("codes")
    void everyRefusalIsSaidInASentence(String code) {
        assertThat(TEXTS.keySet()).contains(code);
        assertThat(TEXTS.getString(code)).endsWith(".");
    }

    static Stream<String> codes() {
        var thread = new ThreadId(UUID.randomUUID());
        var notNow = Arrays.stream(NotPossibleNow.Reason.values()).map(reason -> new NotPossibleNow(reason, thread));
        var typed = Stream.of("body", "namedStaff", "note", "reason", "purpose")
                .flatMap(field ->
                        Stream.of("empty", "tooLong", "controlCharacters").map(what -> new InvalidInput(field, what)));
        var chosen = Stream.of(
                new InvalidInput("when", "past"),
                new InvalidInput("to", "notATarget"),
                new InvalidInput("concerned", "notOnTheStaff"),
                new InvalidInput("clientMessageId", "usedElsewhere"));
        return Stream.of(notNow, typed, chosen).flatMap(refusals -> refusals).map(refusal -> refusal.code());
    }
}
