package org.gatepost.portal.language;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language that pages for families and for everybody can be had in. */
public enum Tongue {

    /** Complete: all pages are in it, and where the others say nothing, it speaks. */
    ENGLISH("en-GB", "English", "ltr"),
    POLISH("pl", "Polski", "ltr"),
    URDU("ur", "اردو", "rtl");

    private static final LocaleMatcher MATCHER = LocaleMatcher.builder()
            .setSupportedLocales(Arrays.stream(values()).map(Tongue::tag).collect(Collectors.joining(",")))
            .build();

    private final String tag;
    private final String ownName;
    private final String direction;

    Tongue(String tag, String ownName, String direction) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
    }

    /** The language of that very tag. */
    static Optional<Tongue> ofTag(@Nullable String tag) {
        return Arrays.stream(values()).filter(tongue -> tongue.tag.equals(tag)).findFirst();
    }

    /**
     * What suits a browser best; English for one that asks for none of ours, or for nothing.
     *
     * @param accepted the browser's {@code Accept-Language}
     */
    static Tongue accepted(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return ENGLISH;
        }
        try {
            return ofTag(MATCHER.getBestMatch(accepted).toLanguageTag()).orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH; // not a list of languages
        }
    }

    /** For {@code lang}: "en-GB". */
    public String tag() {
        return tag;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** For {@code dir}: "ltr" or "rtl". */
    public String direction() {
        return direction;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    boolean isRightToLeft() {
        return direction.equals("rtl");
    }

    /** With the digits of the school's own papers and phones. */
    ULocale withLatinDigits() {
        return ULocale.forLanguageTag(tag + "-u-nu-latn");
    }
}
