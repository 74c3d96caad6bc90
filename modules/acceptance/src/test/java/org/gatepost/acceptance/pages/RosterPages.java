package org.gatepost.acceptance.pages;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.DemoRoster;

/** Where the office imports a roster. */
final class RosterPages {

    private static final String ROSTER = "office/roster";
    private static final String IMPORT = "office/roster-import";

    private RosterPages() {}

    static List<ShownPage> all() {
        var preview = found("a preview", text -> text.replace("Ilyas", "Ilyás"));
        return List.of(
                at(Role.OFFICE, "as it is", ROSTER),
                at(Role.OFFICE, "nothing chosen", ROSTER + "?problem=nothing"),
                at(Role.TRUST_ADMINISTRATOR, "nothing yet", ROSTER),
                found("nothing to do", text -> text),
                found("refused", text -> text.replace("student", "wizard")),
                preview,
                preview.then("nothing found", person -> {
                    person.page().locator("#q").fill("nobody of that name");
                    person.leave(() -> person.page().locator("#find").click());
                }),
                found("ends much", RosterPages::withoutLinks),
                preview.then(
                        "accepted",
                        person -> person.leave(
                                () -> person.page().locator("#accept").click())));
    }

    private static String withoutLinks(String users) {
        return users.replaceAll("\"HBP-G[^\"]*\"|HBP-G[0-9]+(?=,[0-9]*,$)", "");
    }

    private static ShownPage at(Role role, String state, String address) {
        return ShownPage.at(Audience.LEADERSHIP, role, ROSTER, state, address);
    }

    private static ShownPage found(String state, UnaryOperator<String> users) {
        return ShownPage.found(Audience.LEADERSHIP, Role.OFFICE, IMPORT, state, person -> sent(person, users));
    }

    /** Sends the demo's roster with other users, and gives the address of its preview. */
    private static String sent(Person person, UnaryOperator<String> users) {
        person.open(ROSTER);
        person.page().locator("#files").setInputFiles(files(users));
        person.leave(() -> person.page().locator("#send").click());
        return person.page().url().replaceFirst("^[a-z]+://[^/]+/", "");
    }

    private static FilePayload[] files(UnaryOperator<String> users) {
        var folder = Build.emptyDirectory("roster-to-send");
        try {
            DemoRoster.copyTo(folder);
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> payload(file, users)).toArray(FilePayload[]::new);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePayload payload(Path file, UnaryOperator<String> users) {
        try {
            var name = file.getFileName().toString();
            var text = Files.readString(file);
            return new FilePayload(
                    name,
                    "text/csv",
                    (name.equals("users.csv") ? users.apply(text) : text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
