package org.gatepost.launcher;

import java.util.Arrays;
import java.util.Locale;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.ImportReport.OfSchool;

/** What an import did, in words for a terminal. */
final class RosterReportText {

    private RosterReportText() {}

    static String of(ImportReport report) {
        var text = new StringBuilder();
        report.schools().forEach(school -> add(text, school));
        if (report.nothingChanged()) {
            line(text, "Nothing changed: everything was as the roster says.");
        }
        if (!report.notes().isEmpty()) {
            line(text, "Left out:");
            report.notes().forEach(note -> line(text, "  " + note));
        }
        if (report.dryRun()) {
            line(text, "This was a dry run: nothing was stored.");
        }
        return text.toString();
    }

    private static void add(StringBuilder text, OfSchool school) {
        if (school.counts().isEmpty()) {
            return;
        }
        line(text, school.name());
        Arrays.stream(Kind.values())
                .filter(school.counts()::containsKey)
                .forEach(kind -> line(text, row(kind, school.counts().getOrDefault(kind, Counts.NONE))));
    }

    private static String row(Kind kind, Counts counts) {
        return String.format(
                Locale.ROOT,
                "  %-10s %6d added %6d changed %6d ended",
                words(kind),
                counts.added(),
                counts.changed(),
                counts.ended());
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case SCHOOL -> "school";
            case CLASS -> "classes";
            case PUPIL -> "pupils";
            case GUARDIAN -> "guardians";
            case STAFF -> "staff";
            case ENROLMENT -> "enrolments";
            case LINK -> "links";
        };
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
