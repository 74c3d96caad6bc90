package org.gatepost.portal.door;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Under which name what is typed into a form is kept, in the browser and as a draft: {@code write:ID}. */
public final class FormName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private FormName() {}

    /** Whether {@code text} can be one. */
    public static boolean isOne(String text) {
        return NAME.matcher(text).matches();
    }

    /** The id of one opening of a form; empty if {@code text} is none of ours. */
    public static Optional<UUID> idIn(String text) {
        return Optional.of(text).filter(ID.asMatchPredicate()).map(UUID::fromString);
    }
}
