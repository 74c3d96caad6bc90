package org.gatepost.portal.trouble;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.language.Texts;

/**
 * What somebody had sent when it could not be taken. It is handed back to them to send again, which works in browsers
 * without scripts too; a message that did arrive is known by its own id and not taken twice (REL-IDEM-01).
 *
 * @param path where to go without sending anything
 */
record PostedForm(String path, Map<String, String[]> fields) {

    static PostedForm of(HttpServletRequest request) {
        var path = ReturnPath.of(request).value();
        return new PostedForm(path, request.getMethod().equals("POST") ? request.getParameterMap() : Map.of());
    }

    /** A button that sends the form again, or a link to try the page again; as markup. */
    String again(Texts texts) {
        if (fields.isEmpty() || holdsSecret() || path.equals(ReturnPath.START.value())) {
            return "<p><a class=\"gp-button\" href=\"%s\">%s</a></p>%n"
                    .formatted(Html.escaped(path), Html.escaped(texts.say("problem.again")));
        }
        return "<p>%s</p>%n<form method=\"post\" action=\"%s\">%n%s<button class=\"gp-button\">%s</button>%n</form>%n"
                .formatted(
                        Html.escaped(texts.say("problem.kept")),
                        Html.escaped(path),
                        hidden(),
                        Html.escaped(texts.say("problem.sendAgain")));
    }

    /** A password is not written into a page. */
    private boolean holdsSecret() {
        return fields.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    private String hidden() {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .flatMap(field -> Arrays.stream(field.getValue())
                                .map(value -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">%n"
                                        .formatted(Html.escaped(field.getKey()), Html.escaped(value))))
                        .collect(Collectors.joining());
    }
}
