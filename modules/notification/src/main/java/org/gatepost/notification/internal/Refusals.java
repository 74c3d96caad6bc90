package org.gatepost.notification.internal;

import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a mail server meant by saying no (RFC 5321, 4.2.1: 4xx for now, 5xx for good). */
final class Refusals {

    private static final Pattern REPLY = Pattern.compile("(?m)^([45])\\d\\d\\b");

    private Refusals() {}

    /** Whether trying again would be in vain. */
    static boolean isFinal(MessagingException refusal) {
        return reply(refusal).orElse(0) == 5;
    }

    /** For the log and the table: the kind of failure and the reply's code, nothing that could name somebody. */
    static String inShort(Exception failure) {
        var code = REPLY.matcher(String.valueOf(failure.getMessage()));
        return failure.getClass().getSimpleName() + (code.find() ? " " + code.group() : "");
    }

    private static OptionalInt reply(MessagingException refusal) {
        return Stream.<Exception>iterate(refusal, e -> e instanceof MessagingException, Refusals::next)
                .map(e -> REPLY.matcher(String.valueOf(e.getMessage())))
                .filter(java.util.regex.Matcher::find)
                .mapToInt(reply -> Integer.parseInt(reply.group(1)))
                .findFirst();
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException mailed && mailed.getNextException() != null
                ? mailed.getNextException()
                : new IllegalStateException("the end of the chain");
    }
}
