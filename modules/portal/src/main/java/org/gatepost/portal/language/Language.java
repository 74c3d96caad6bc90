package org.gatepost.portal.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.ReturnPath;
import org.jspecify.annotations.Nullable;

/**
 * In which language the page is: the one that was chosen, else what the browser asks for, else English. What is for staff
 * is in English. Needs neither Faces nor the database, so that error pages can ask it too.
 */
@Named("language")
@RequestScoped
public class Language {

    private static final List<String> ENGLISH_ONLY = List.of("/staff", "/leadership", "/styleguide");

    @Inject
    HttpServletRequest request;

    @Inject
    LanguageCookie cookie;

    private @Nullable Tongue tongue;

    private Tongue tongue() {
        if (tongue == null) {
            tongue = of(path(), cookie.read(request), request.getHeader("Accept-Language"));
        }
        return tongue;
    }

    static Tongue of(String path, Optional<Tongue> chosen, @Nullable String accepted) {
        return isEnglishOnly(path) ? Tongue.ENGLISH : chosen.orElseGet(() -> Tongue.accepted(accepted));
    }

    private static boolean isEnglishOnly(String path) {
        return ENGLISH_ONLY.stream().anyMatch(path::startsWith);
    }

    /** Of the page that was asked for, also where an error page is shown instead. */
    private String path() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : Paths.of(request);
    }

    /** The texts in this language. */
    public Texts texts() {
        return Texts.in(tongue());
    }

    public Locale getLocale() {
        return tongue().locale();
    }

    /** For {@code lang}. */
    public String getTag() {
        return tongue().tag();
    }

    /** For {@code dir}. */
    public String getDirection() {
        return tongue().direction();
    }

    /** Whether a machine translated the page and nobody has looked at it since; the bundle says so. */
    public boolean isUnchecked() {
        return texts().areUnchecked();
    }

    /** A text in English, for what has to be read by whoever cannot read the page. */
    public String inEnglish(String key) {
        return Texts.in(Tongue.ENGLISH).say(key);
    }

    /** The languages to choose from; empty on a page that is in English only. */
    public List<Choice> getChoices() {
        return isEnglishOnly(path())
                ? List.of()
                : Arrays.stream(Tongue.values())
                        .map(each -> new Choice(each.tag(), each.ownName(), each == tongue()))
                        .toList();
    }

    /** The address of this page, to come back to in another language. */
    public String getHere() {
        return ReturnPath.here(request).value();
    }

    /**
     * A language to offer.
     *
     * @param tag what its button sends
     * @param name in the language itself
     * @param current whether the page is in it
     */
    public record Choice(String tag, String name, boolean current) {}
}
