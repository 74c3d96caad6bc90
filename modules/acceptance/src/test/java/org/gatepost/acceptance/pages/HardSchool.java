package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.gatepost.acceptance.server.Build;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Schools;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.identity.Accounts;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.launcher.setup.SchoolFile;
import org.gatepost.launcher.setup.SchoolFolder;
import org.gatepost.messaging.Answers;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.ThreadId;
import org.gatepost.standalone.Standalone;

/**
 * A fourth school of the demo trust, in which everything is too long, too many, or none: its roster's lines and its
 * settings lie among the resources. What its people write is written here, through the modules' own operations.
 */
final class HardSchool {

    static final String TEACHER = "teacher@allangels.example";
    static final String HEAD = "head@allangels.example";
    static final String OFFICE = "office@allangels.example";
    static final String PARENT = "parent@allangels.example";
    static final String ONE_OF_SIX_GUARDIANS = "guardian2@allangels.example";
    /** Whom the product does not let in: they are nobody's guardian. */
    static final String PARENT_WITHOUT_CHILD = "childless@allangels.example";

    static final String PARENT_WHO_WRITES = "writes-much@allangels.example";

    /** In its longest thread, by both sides. */
    static final int MESSAGES = 500;

    private static final int MORE_THAN_A_PAGE = 55;
    private static final int ANSWER_EVERY = 5;
    private static final String SOURCED_ID = "HCS";
    private static final String FOLDER =
            "modules/acceptance/src/test/resources/org/gatepost/acceptance/pages/hard-school";
    private static final String PASSWORD = "low-tide-at-heron-bank";

    private final Standalone gatepost;

    private HardSchool(Standalone gatepost) {
        this.gatepost = gatepost;
    }

    /** Whether {@code gatepost} has it. */
    static boolean isIn(Standalone gatepost) {
        return gatepost.get(Schools.class).all().stream().anyMatch(HardSchool::isIt);
    }

    /** Adds it, with all that its people write to each other. */
    static void joinTo(Standalone gatepost) {
        var school = new HardSchool(gatepost);
        school.enrol();
        school.addPasskey();
        school.write();
    }

    private void enrol() {
        var folder = Build.project(FOLDER);
        gatepost.get(RosterImports.class)
                .importFolder(
                        Actor.operatorOfTrust(),
                        LargerTrust.with(folder),
                        ImportOptions.usual(),
                        ImportProgress.SILENT);
        var id = gatepost.get(Schools.class).all().stream()
                .filter(HardSchool::isIt)
                .map(School::id)
                .findFirst()
                .orElseThrow();
        var file = SchoolFile.in(SchoolFolder.at(folder));
        gatepost.get(SchoolSetups.class).apply(Actor.operator(id), file.setup());
        file.demoAccounts()
                .forEach(account ->
                        gatepost.get(Accounts.class).open(Actor.operatorOfTrust(), account.email(), PASSWORD));
    }

    /** Of the office, whom the head can help; a device is not needed to have one. */
    private void addPasskey() {
        gatepost.get(Sql.class).update("""
                        insert into identity.passkey
                          (credential, id, account_id, name, public_key, signature_count, made_at)
                        select 'hard', gen_random_uuid(), id, 'phone', '', 0, created_at
                        from identity.account where email = ?""", OFFICE);
    }

    private static boolean isIt(School school) {
        return school.sourcedId().equals(SOURCED_ID);
    }

    private void write() {
        var parent = actor(PARENT);
        childrenOf(parent)
                .forEach(child -> open(parent, child, Nature.LEARNING, "Short, about " + child.displayName()));
        var child = childrenOf(parent).get(0);
        open(parent, child, Nature.PASTORAL, "Overlong".repeat(625));
        converse(parent, open(parent, child, Nature.ADMIN, message(1)));
        var writer = actor(PARENT_WHO_WRITES);
        var ann = childrenOf(writer).get(0);
        IntStream.range(0, MORE_THAN_A_PAGE)
                .forEach(i -> open(writer, ann, Nature.LEARNING, "Message " + i + " of a parent who writes much"));
    }

    /** The rest of the {@link #MESSAGES}. */
    private void converse(Actor parent, ThreadId thread) {
        var office = actor(OFFICE);
        for (int i = 2; i <= MESSAGES; i++) {
            if (i % ANSWER_EVERY == 0) {
                gatepost.get(Answers.class).answer(office, thread, message(i), ClientMessageId.next());
            } else {
                gatepost.get(Concerns.class).write(parent, thread, message(i), ClientMessageId.next());
            }
        }
    }

    /** What the {@code i}th message of the long thread says. */
    static String message(int i) {
        return "This is message " + i + " of " + MESSAGES + ".";
    }

    private ThreadId open(Actor parent, ChildSummary child, Nature nature, String text) {
        return gatepost.get(Concerns.class)
                .open(parent, NewConcern.of(child.id(), nature, text, ClientMessageId.next()))
                .thread();
    }

    private List<ChildSummary> childrenOf(Actor parent) {
        return gatepost.get(Families.class).childrenOf(parent);
    }

    private Actor actor(String email) {
        var callers = gatepost.get(Callers.class);
        return callers.hatsOf(email).stream()
                .findFirst()
                .flatMap(callers::caller)
                .orElseThrow()
                .actor();
    }
}
