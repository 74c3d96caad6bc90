package org.gatepost.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Schools;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.identity.Accounts;
import org.gatepost.kernel.Actor;
import org.gatepost.launcher.demo.story.MovedClock;
import org.gatepost.launcher.demo.story.Story;
import org.gatepost.launcher.demo.story.StoryTeller;
import org.gatepost.launcher.setup.SchoolFile;
import org.gatepost.launcher.setup.SchoolFolder;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;

/** Estuary Learning Trust, which does not exist: three schools, their people, and what they write to each other. */
final class DemoTrust {

    private static final Logger LOG = Logger.getLogger(DemoTrust.class.getName());
    private static final String FOLDER = "/demo/";
    private static final String PASSWORD = "low-tide-at-heron-bank";
    private static final Duration KNOWN_FOR = Duration.ofDays(120);
    private static final List<String> SCHOOLS = List.of("heron-bank", "curlew-point", "saltings");
    private static final List<String> ROSTER = List.of(
            "manifest.csv",
            "orgs.csv",
            "academicSessions.csv",
            "courses.csv",
            "classes.csv",
            "users.csv",
            "enrollments.csv");

    private DemoTrust() {}

    /**
     * Stores the trust in an empty, migrated database, in many transactions: after a failure it is to be made anew.
     *
     * @param work directory for files that are needed meanwhile
     * @param clock what is dated is dated relative to it
     * @return the stories that a rule did not let be told to their end; empty if the files are right
     */
    static List<String> load(DatabaseSettings database, Path work, Clock clock) throws Exception {
        return load(database, work, clock, gatepost -> {});
    }

    /** As {@link #load(DatabaseSettings, Path, Clock)}; {@code atLast} is done when all is there. */
    static List<String> load(DatabaseSettings database, Path work, Clock clock, Consumer<Standalone> atLast)
            throws Exception {
        var now = clock.instant();
        var moved = new MovedClock(now.minus(KNOWN_FOR));
        try (var gatepost = Standalone.start(database, moved)) {
            importRoster(gatepost, work);
            var teller = new StoryTeller(gatepost, moved, now);
            SCHOOLS.forEach(folder -> setUp(gatepost, files(folder), teller));
            tellWhileAccountsOpen(gatepost, teller);
            teller.cutShort().forEach(story -> LOG.log(Level.WARNING, "a story ended early: {0}", story));
            DemoPupils.permit(gatepost);
            atLast.accept(gatepost);
            return teller.cutShort();
        }
    }

    /** Hashing passwords takes a core a few seconds: it is done beside the stories. */
    private static void tellWhileAccountsOpen(Standalone gatepost, StoryTeller teller) throws Exception {
        var accounts = new FutureTask<Void>(() -> openAccounts(gatepost), null);
        new Thread(accounts, "demo accounts").start();
        try {
            teller.tell();
        } finally {
            accounts.get();
        }
    }

    private static void setUp(Standalone gatepost, SchoolFolder files, StoryTeller teller) {
        var file = SchoolFile.in(files);
        var sourcedId = file.school();
        var school = gatepost.get(Schools.class).all().stream()
                .filter(each -> each.sourcedId().equals(sourcedId))
                .map(School::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not in the roster: " + sourcedId));
        gatepost.get(SchoolSetups.class).apply(Actor.operator(school), file.setup());
        DemoGovernors.of(sourcedId).forEach(governor -> governor.enter(gatepost, school));
        teller.prepare(school, Story.in(files));
    }

    /** Whom to sign in as, the first to try first. */
    static List<DemoAccount> accounts() {
        var ofSchools = SCHOOLS.stream()
                .flatMap(folder -> SchoolFile.in(files(folder)).demoAccounts().stream())
                .map(account -> new DemoAccount(account.email(), PASSWORD, account.shows()));
        var ofGovernors = DemoGovernors.withAccounts().stream()
                .map(governor -> new DemoAccount(governor.email(), PASSWORD, governor.shows()));
        return Stream.concat(ofSchools, ofGovernors).toList();
    }

    private static void openAccounts(Standalone gatepost) {
        var accounts = gatepost.get(Accounts.class);
        accounts().forEach(account -> accounts.open(Actor.operatorOfTrust(), account.email(), account.password()));
    }

    private static void importRoster(Standalone gatepost, Path work) throws IOException {
        var folder = Files.createDirectories(work.resolve("roster"));
        for (String file : ROSTER) {
            try (InputStream in = files("roster").open(file)) {
                Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        gatepost.get(RosterImports.class)
                .importFolder(Actor.operatorOfTrust(), folder, ImportOptions.usual(), ImportProgress.SILENT);
    }

    private static SchoolFolder files(String folder) {
        return SchoolFolder.inside(DemoTrust.class, FOLDER + folder);
    }
}
