package org.gatepost.acceptance;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Roles;
import org.gatepost.identity.Accounts;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.standalone.Standalone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The log as the head and the data protection officer read it, and nobody else (rules 12, SEC-AUD-01). */
abstract class WhoDidWhat extends Stage {

    private static final String LOG = "leadership/audit";
    private static final String HEAD = "josephine.adebayo-marsh@heronbank.example";
    private static final String OFFICER = "joanne.winterson@heronbank.example";
    private static final String CHAIR = "olwen.castellane@governors.example";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Test
    void theHeadFindsWhoWasRefused() {
        try (var amina = people.somebody().signIn(AMINA);
                var rachel = people.somebody().signIn(RACHEL);
                var josephine = people.somebody().signIn(HEAD)) {
            var thread = write(amina, ILYAS, LEARNING, "Which words are to be learned?");
            assertThat(rachel.statusOf(thread)).isEqualTo(404);

            find(josephine, "What was refused");

            assertThat(entries(josephine)).contains("Rachel Thornbury-Gale", "as parent or carer");
        }
    }

    @Test
    void theHeadFindsWhatALeaderRead() {
        try (var martin = people.somebody().signIn(DEPUTY);
                var josephine = people.somebody().signIn(HEAD)) {
            martin.open("leadership/escalations");
            martin.page()
                    .locator("[id^='thread-'] a[href*='thread?id=']")
                    .first()
                    .click();
            martin.page().locator("#entries").waitFor();

            find(josephine, "What a leader read");

            assertThat(entries(josephine)).contains("Martin Okell");
        }
    }

    @Test
    void theDataProtectionOfficerReadsItAndThatIsInIt() {
        charge();
        try (var joanne = people.somebody().signIn(OFFICER)) {
            assertThat(joanne.statusOf(LOG)).isEqualTo(200);

            joanne.open(LOG);

            assertThat(entries(joanne)).contains("Joanne Winterson");
        }
    }

    @Test
    void neitherDeputyNorTeacherNorGovernorNorParentSeesIt() {
        for (String email : new String[] {DEPUTY, REBECCA, CHAIR, AMINA}) {
            try (var somebody = people.somebody().signIn(email)) {
                assertThat(somebody.statusOf(LOG)).as(email).isEqualTo(404);
                assertThat(somebody.statusOf(LOG + ".csv")).as(email).isEqualTo(404);
            }
        }
    }

    @Test
    void theFileHoldsWhatThePageShows() {
        try (var josephine = people.somebody().signIn(HEAD)) {
            josephine.open(LOG);
            var file = josephine
                    .page()
                    .waitForDownload(() -> josephine.page().locator("#file").click());

            assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
            assertThat(file.path()).content().startsWith("\uFEFF\"").contains("Josephine Adebayo-Marsh");
        }
    }

    private static void find(Person head, String kind) {
        head.open(LOG);
        head.page()
                .getByLabel("What was done", new Page.GetByLabelOptions().setExact(true))
                .selectOption(kind);
        head.leave(() -> head.page().locator("#find").click());
    }

    private static String entries(Person reader) {
        return reader.text("entries");
    }

    /** The head makes an assistant the data protection officer, unless she is already. */
    private void charge() {
        try (var modules = gatepost.modules()) {
            modules.get(Accounts.class).open(Actor.operatorOfTrust(), OFFICER, "low-tide-at-heron-bank");
            var officer = staff(modules, OFFICER);
            if (!officer.hasAny(Duty.DATA_PROTECTION_OFFICER)) {
                var today = LocalDate.now(gatepost.clock().withZone(ZONE));
                modules.get(Roles.class)
                        .give(
                                staff(modules, HEAD),
                                officer.person(),
                                Duty.DATA_PROTECTION_OFFICER,
                                today,
                                Optional.empty());
            }
        }
    }

    private static Actor staff(Standalone modules, String email) {
        var callers = modules.get(Callers.class);
        return callers.hatsOf(email).stream()
                .filter(hat -> hat.capacity() == Capacity.STAFF)
                .flatMap(hat -> callers.caller(hat).stream())
                .map(caller -> caller.actor())
                .findFirst()
                .orElseThrow();
    }
}
