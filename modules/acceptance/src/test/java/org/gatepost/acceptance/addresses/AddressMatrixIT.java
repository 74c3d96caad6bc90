package org.gatepost.acceptance.addresses;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatepost.acceptance.addresses.AddressTable.Row;
import org.gatepost.acceptance.pages.WebApplication;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.Gatepost;
import org.gatepost.acceptance.server.Servers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is answered what at which address of the web application, asked over HTTP on a running server (SEC-TST-01,
 * SEC-TST-02, SEC-AUZ-01; rules 11). What is expected stands in {@code addresses.txt}, apart from the code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all tests
class AddressMatrixIT {

    private static final LocalDateTime WEDNESDAY_MORNING = LocalDateTime.parse("2026-11-18T09:00");
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 4;

    private final WebApplication portal = WebApplication.in(Build.project("modules/portal/src/main/webapp"));
    private final AddressTable table = new AddressTable(portal.pages());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private URI server;
    private Things things;
    private Map<Role, String> cookies;

    @BeforeAll
    void signEverybodyIn() {
        Gatepost gatepost = Servers.MICRO.startedAt(WEDNESDAY_MORNING);
        server = gatepost.url();
        try (var modules = gatepost.modules()) {
            things = new Things(modules);
            cookies = Visitors.signIn(
                    modules, things, LocalDate.now(gatepost.clock().withZone(ZONE)));
        }
    }

    @Test
    void hasEveryPageAndEveryServletThereIs() {
        assertThat(uncovered())
                .as("pages and servlets without a line in addresses.txt; docs/authorisation.md says how to add one")
                .isEmpty();
    }

    private Set<String> uncovered() {
        var missing = new TreeSet<String>();
        portal.pages().stream().filter(page -> !table.covers(page)).forEach(missing::add);
        portal.servlets().stream()
                .flatMap(servlet -> servlet.paths().stream())
                .filter(pattern -> !table.covers(pattern))
                .forEach(missing::add);
        return missing;
    }

    /** SEC-TST-02: an application that refuses everything fails. */
    @Test
    void hasSomethingForSomebodyAtEveryPage() {
        assertThat(portal.pages())
                .allSatisfy(page -> assertThat(table.rows())
                        .as(page)
                        .anyMatch(row -> row.path().equals(page)
                                && row.verdicts().values().stream().anyMatch(Verdict::isSomething)));
    }

    @Test
    void answersEverybodyAsItIsWritten() throws Exception {
        var wrong = new ArrayList<String>();
        var report = new ArrayList<String>();
        for (Answered answered : ask()) {
            report.add("%-44s %-13s %s".formatted(answered.row.address(), answered.row.relation(), answered.letters));
            answered.row.verdicts().forEach((role, expected) -> {
                var found = Verdict.of(
                        answered.letters.charAt(List.of(Role.values()).indexOf(role)));
                if (found != expected) {
                    wrong.add(answered.row + " by " + role + ": " + found + ", expected " + expected);
                }
            });
        }

        write(report);
        assertThat(wrong).isEmpty();
    }

    private record Answered(Row row, String letters) {}

    private List<Answered> ask() throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Answered>> asking = new ArrayList<>();
            table.rows().forEach(row -> asking.add(() -> new Answered(row, lettersOf(row))));
            List<Answered> answers = new ArrayList<>();
            for (Future<Answered> answer : pool.invokeAll(asking)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private String lettersOf(Row row) throws IOException, InterruptedException {
        var letters = new StringBuilder();
        for (Role role : Role.values()) {
            letters.append(Verdict.of(answer(row, role)).letter);
        }
        return letters.toString();
    }

    private HttpResponse<Void> answer(Row row, Role role) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(things.fill(row.address(), row.relation())))
                .timeout(Duration.ofSeconds(30));
        var cookie = cookies.get(role);
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private void write(List<String> report) throws IOException {
        var summary = "address matrix: %d addresses, %d cells (address, role, relation) checked, %d uncovered"
                .formatted(
                        table.rows().size(),
                        table.rows().size() * Role.values().length,
                        uncovered().size());
        report.add(summary);
        Files.write(Build.emptyDirectory("authorisation").resolve("addresses.txt"), report);
    }
}
