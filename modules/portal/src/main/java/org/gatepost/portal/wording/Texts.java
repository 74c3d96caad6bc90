package org.gatepost.portal.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of {@code messages.properties} with their gaps filled.
 *
 * <p>What fills a gap is never read as a pattern, so anything that somebody typed may (SEC-JSF-03).
 */
public final class Texts {

    /** Name of the bundle. */
    public static final String BUNDLE = "org.gatepost.portal.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    public Texts(Locale locale) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader());
        this.locale = locale;
    }

    /** The text of {@code key} with {@code gaps} in it; numbers choose between one and many. */
    public String say(String key, Object... gaps) {
        return new MessageFormat(bundle.getString(key), locale).format(gaps);
    }

    /** Whether there is a text of that key. */
    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** "a", "a and b", "a, b and c"; empty for none. */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return say("words.list.last", String.join(say("words.list.comma"), parts.subList(0, last)), parts.get(last));
    }
}
