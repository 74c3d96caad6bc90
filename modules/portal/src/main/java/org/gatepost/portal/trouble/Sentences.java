package org.gatepost.portal.trouble;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.portal.frame.OfficePhones;
import org.gatepost.portal.frame.OfficePhones.Entry;
import org.gatepost.portal.language.Texts;

/** Whom to ring, as markup. */
final class Sentences {

    private static final int MOST_AT_A_GLANCE = 3;

    private Sentences() {}

    /** The visitor's own office; where nobody knows which that is, the trust's and all schools', as far as known. */
    static String ring(Optional<Entry> own, OfficePhones phones, Texts texts) {
        return own.filter(entry -> !entry.phone().isBlank())
                .map(entry -> notice(list(List.of(entry)), texts))
                .orElseGet(() -> ring(phones.getTrust(), phones.getSchools(), texts));
    }

    static String ring(String trust, List<Entry> schools, Texts texts) {
        var office = trust.isBlank() ? List.<Entry>of() : List.of(new Entry(texts.say("problem.trustOffice"), trust));
        if (schools.size() > MOST_AT_A_GLANCE) {
            var folded = "<details class=\"gp-more\">\n<summary>%s</summary>\n%s</details>\n"
                    .formatted(Html.escaped(texts.say("problem.schoolOffices")), list(schools));
            return notice(list(office) + folded, texts);
        }
        var all = Stream.concat(office.stream(), schools.stream()).toList();
        return all.isEmpty() ? "" : notice(list(all), texts);
    }

    private static String notice(String numbers, Texts texts) {
        return "<div class=\"gp-notice gp-info\">\n<p>%s</p>\n%s</div>\n"
                .formatted(Html.escaped(texts.say("problem.ring")), numbers);
    }

    private static String list(List<Entry> entries) {
        return entries.isEmpty()
                ? ""
                : entries.stream()
                        .map(Sentences::item)
                        .collect(Collectors.joining("", "<ul class=\"gp-phones\">\n", "</ul>\n"));
    }

    private static String item(Entry entry) {
        var number = Html.escaped(entry.phone());
        return "<li><bdi>%s</bdi>: <a href=\"tel:%s\" dir=\"ltr\">%s</a></li>%n"
                .formatted(Html.escaped(entry.school()), number.replace(" ", ""), number);
    }
}
