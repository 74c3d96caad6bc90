package org.gatepost.portal.language;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.Bidi;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The texts of {@code messages.properties} and its translations, with their gaps filled by the plural rules of the
 * language.
 *
 * <p>What fills a gap is never read as a pattern, so anything that somebody typed may (SEC-JSF-03). Where it runs against
 * the direction of the sentence, it stands for itself, so that the words around it keep their order.
 */
public final class Texts {

    /** Name of the bundle. */
    public static final String BUNDLE = "org.gatepost.portal.messages";

    private static final String UNCHECKED = "machine translated, not checked";
    private static final Logger LOG = Logger.getLogger(Texts.class.getName());
    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String RIGHT_TO_LEFT_ISOLATE = "\u2067";
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";
    private static final Map<Tongue, Texts> ALL = new EnumMap<>(Tongue.class);

    static {
        Arrays.stream(Tongue.values()).forEach(tongue -> ALL.put(tongue, new Texts(tongue)));
    }

    private final Tongue tongue;
    private final ResourceBundle bundle;
    private final ULocale locale;
    private final ListFormatter and;
    private final ListFormatter or;

    /** Compiled once; a format is not made for several threads at a time, so each use takes a copy. */
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Texts(Tongue tongue) {
        this.tongue = tongue;
        this.bundle = ResourceBundle.getBundle(BUNDLE, tongue.locale(), Texts.class.getClassLoader());
        this.locale = tongue.withLatinDigits();
        this.and = ListFormatter.getInstance(locale, ListFormatter.Type.AND, ListFormatter.Width.WIDE);
        this.or = ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    }

    /** The texts in that language. */
    public static Texts in(Tongue tongue) {
        return Objects.requireNonNull(ALL.get(tongue));
    }

    /** The text of {@code key} with {@code gaps} for its {@code {0}}, {@code {1}} …; the key itself if it has none. */
    public String say(String key, Object... gaps) {
        if (!knows(key)) {
            LOG.log(Level.WARNING, "no text for {0}", key);
            return key;
        }
        if (gaps.length == 0) {
            return bundle.getString(key);
        }
        return pattern(key).format(Arrays.stream(gaps).map(this::isolated).toArray());
    }

    /** Whether there is a text of that key. */
    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** Whether a machine translated them and nobody has looked at them since; the bundle says so. */
    public boolean areUnchecked() {
        return bundle.getString("language.translation").equals(UNCHECKED);
    }

    public Tongue tongue() {
        return tongue;
    }

    /** For dates and what else goes by language. */
    public Locale locale() {
        return tongue.locale();
    }

    /** "a", "a and b", "a, b and c"; empty for none. */
    public String list(List<String> parts) {
        return joined(and, parts);
    }

    /** "a", "a or b", "a, b or c"; empty for none. */
    public String choice(List<String> parts) {
        return joined(or, parts);
    }

    private String joined(ListFormatter formatter, Collection<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String list = formatter.format(parts.stream().map(this::isolated).toList());
        return isPhrase(list) ? isolatedAs(phrase(), list) : list;
    }

    private MessageFormat pattern(String key) {
        MessageFormat compiled =
                patterns.computeIfAbsent(key, each -> new MessageFormat(bundle.getString(each), locale));
        return compiled.clone();
    }

    private Object isolated(Object gap) {
        return gap instanceof String text && mayRunTheOtherWay(text)
                ? isolatedAs(isPhrase(text) ? phrase() : FIRST_STRONG_ISOLATE, text)
                : gap;
    }

    private static String isolatedAs(String isolate, String text) {
        return isolate + text + POP_DIRECTIONAL_ISOLATE;
    }

    /** Whether it has gaps of its own: what is in them does not count as its first word. */
    private static boolean isPhrase(String text) {
        return text.contains(POP_DIRECTIONAL_ISOLATE);
    }

    /** A phrase runs with the language. */
    private String phrase() {
        return tongue.isRightToLeft() ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
    }

    private boolean mayRunTheOtherWay(String text) {
        return !text.isEmpty() && (tongue.isRightToLeft() || Bidi.requiresBidi(text.toCharArray(), 0, text.length()));
    }
}
