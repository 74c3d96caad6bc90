package org.gatepost.portal.trouble;

import java.util.stream.Stream;
import org.gatepost.portal.frame.OfficePhones;
import org.gatepost.portal.language.Texts;

/** Whom to ring, as markup. */
final class Sentences {

    private Sentences() {}

    /** The trust's office first, then the schools'; as much as is known. */
    static String ring(OfficePhones phones, Texts texts) {
        var numbers = Stream.concat(
                        Stream.of(new OfficePhones.Entry(texts.say("problem.trustOffice"), phones.getTrust())),
                        phones.getSchools().stream())
                .filter(entry -> !entry.phone().isBlank())
                .map(Sentences::item)
                .reduce("", String::concat);
        return numbers.isEmpty()
                ? ""
                : "<p>" + Html.escaped(texts.say("problem.ring")) + "</p>\n<ul class=\"gp-phones\">\n" + numbers
                        + "</ul>\n";
    }

    private static String item(OfficePhones.Entry entry) {
        var number = Html.escaped(entry.phone());
        return "<li>%s: <a href=\"tel:%s\">%s</a></li>%n"
                .formatted(Html.escaped(entry.school()), number.replace(" ", ""), number);
    }
}
