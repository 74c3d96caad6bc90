package org.gatepost.acceptance.pages;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An index of the pictures for people, {@code index.html}, and of all figures for programs, {@code summary.json}. */
final class Screens {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB" dir="ltr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Every page of Gatepost</title>
              <style>
                body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
                section > div { display: flex; flex-wrap: wrap; gap: 2rem 3rem; }
                article { max-width: 46rem; }
                img { height: 24rem; width: auto; max-width: 30rem; object-fit: cover; object-position: top;
                      border: 1px solid #999; }
                h3 { margin: 0; }
                ul { color: #9a1b1b; }
              </style>
            </head>
            <body>
            <h1>Every page of Gatepost</h1>
            """;

    private final Path directory;

    Screens(Path directory) {
        this.directory = directory;
    }

    void index(List<PageReport> reports) {
        write(
                "summary.json",
                new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(reports));
        write(
                "index.html",
                HEAD
                        + "<p>" + total(reports) + "</p>\n"
                        + Stream.of(Audience.values())
                                .map(audience -> section(audience, reports))
                                .collect(Collectors.joining())
                        + "</body>\n</html>\n");
    }

    /** In one line, for the log as well. */
    static String total(List<PageReport> reports) {
        long violations = reports.stream()
                .flatMap(report -> report.accessibilityViolations().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        int html = reports.stream().mapToInt(PageReport::htmlMessages).sum();
        long wrong =
                reports.stream().filter(report -> !report.findings().isEmpty()).count();
        return reports.size() + " pages and states, " + violations + " axe violations, " + html
                + " messages of the HTML checker; something is wrong with " + wrong + ".";
    }

    private static String section(Audience audience, List<PageReport> reports) {
        return "<section>\n<h2>" + audience.title() + "</h2>\n<div>\n"
                + reports.stream()
                        .filter(report -> report.audience() == audience)
                        .map(Screens::article)
                        .collect(Collectors.joining())
                + "</div>\n</section>\n";
    }

    private static String article(PageReport report) {
        var pictures = report.screens().entrySet().stream()
                .map(each -> "<a href=\"%s\"><img src=\"%s\" loading=\"lazy\" alt=\"at %s\"></a>\n"
                        .formatted(each.getValue(), each.getValue(), each.getKey()))
                .collect(Collectors.joining());
        var findings = report.findings().stream()
                .map(finding -> "<li>" + escaped(finding) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        return "<article>\n<h3>%s</h3>\n<p>%s, %s; %s<br>%s</p>\n%s%s</article>\n"
                .formatted(
                        escaped(report.title()),
                        report.page(),
                        escaped(report.state()),
                        report.role(),
                        figures(report),
                        pictures,
                        report.findings().isEmpty() ? "" : findings);
    }

    private static String figures(PageReport report) {
        return String.format(
                Locale.UK,
                "%.1f kB%s; layout shift %.3f; axe %s; html %d",
                report.firstViewBytes() / 1000.0,
                report.repeatViewBytes() < 0
                        ? ""
                        : String.format(Locale.UK, ", again %.1f kB", report.repeatViewBytes() / 1000.0),
                report.layoutShift(),
                report.accessibilityViolations(),
                report.htmlMessages());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
