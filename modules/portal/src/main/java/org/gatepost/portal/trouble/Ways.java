package org.gatepost.portal.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gatepost.portal.door.OwnAddress;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.trouble.Problem.Step;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go from an error page.
 *
 * @param asked the page that was asked for
 * @param back the page that led to it; {@link ReturnPath#START} if none did
 */
record Ways(ReturnPath asked, ReturnPath back) {

    /** Those of {@code request}, also where the container leads to its error page. */
    static Ways of(HttpServletRequest request, OwnAddress own) {
        var asked = asked(request);
        var back = back(request.getHeader("Referer"), own);
        return new Ways(asked, back.equals(asked) ? ReturnPath.START : back);
    }

    /** Buttons, the first one the most prominent; the start page takes the place of what is not known. */
    String buttons(List<Step> steps, Texts texts) {
        var links = new LinkedHashMap<ReturnPath, Step>();
        steps.forEach(step -> link(step).ifPresent(path -> links.putIfAbsent(path, step)));
        if (links.isEmpty()) {
            links.put(ReturnPath.START, Step.START);
        }
        var buttons = new StringBuilder();
        links.forEach((path, step) -> buttons.append("<a class=\"gp-button%s\" href=\"%s\">%s</a>%n"
                .formatted(
                        buttons.isEmpty() ? "" : " gp-second",
                        Html.escaped(path.value()),
                        Html.escaped(texts.say("problem.step." + step)))));
        return "<p class=\"gp-actions\">\n" + buttons + "</p>\n";
    }

    private Optional<ReturnPath> link(Step step) {
        return switch (step) {
            case START -> Optional.of(ReturnPath.START);
            case BACK -> known(back);
            case OPEN -> known(asked);
            case AGAIN -> Optional.of(asked);
        };
    }

    private static Optional<ReturnPath> known(ReturnPath path) {
        return Optional.of(path).filter(there -> !there.equals(ReturnPath.START));
    }

    private static ReturnPath asked(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri)) {
            return ReturnPath.of(request);
        }
        var query = request.getQueryString();
        return ReturnPath.parse(query == null ? uri : uri + "?" + query);
    }

    /** Browsers name the page they come from to its own site alone: see HeadersFilter. */
    private static ReturnPath back(@Nullable String referer, OwnAddress own) {
        try {
            var url = URI.create(referer == null ? "" : referer);
            if (!own.isOrigin(url.getScheme() + "://" + url.getRawAuthority())) {
                return ReturnPath.START;
            }
            return ReturnPath.parse(
                    url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return ReturnPath.START;
        }
    }
}
