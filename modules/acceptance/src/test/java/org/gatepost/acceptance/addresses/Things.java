package org.gatepost.acceptance.addresses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.DemoRoster;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.Families;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.roster.SentFile;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.standalone.Standalone;

/** What addresses name by an id, for each relation: a thread, its guardian and child, the child's class, a roster that
 * waits. */
final class Things {

    /** Mother of Ilyas, who is in the teacher's class. */
    private static final String OWN = "amina.yusuf-hale@post.example";

    private static final String OWN_CHILD = "Ilyas";

    /** Of another class of the school. */
    private static final String OTHER_CLASS = "rachel.thornbury-gale@post.example";

    private static final String OTHER_SCHOOL = "rhian.tudor@inbox.example";

    private final Standalone modules;
    private final Map<String, String> ids = new HashMap<>();
    private final Actor own;
    private final ChildSummary ownChild;
    private final ClassId ownClass;

    Things(Standalone modules) {
        this.modules = modules;
        own = actor(OWN, Capacity.GUARDIAN);
        ownChild = child(own, OWN_CHILD);
        ownClass = write("own", own, ownChild);
        other("other-class", OTHER_CLASS);
        other("other-school", OTHER_SCHOOL);
        send("own", "colin.achterberg@heronbank.example");
        send("other-school", "brenda.cropthorne@saltings.example");
        ids.put("id unknown", UUID.randomUUID().toString());
    }

    private void other(String relation, String guardian) {
        var actor = actor(guardian, Capacity.GUARDIAN);
        write(relation, actor, child(actor, ""));
    }

    /** A roster that waits, sent by the office. */
    private void send(String relation, String office) {
        var id = modules.get(StagedRosters.class).send(actor(office, Capacity.STAFF), demoRoster());
        ids.put("roster " + relation, id.toString());
    }

    private static List<SentFile> demoRoster() {
        var folder = Build.ownEmptyDirectory("roster-of-addresses");
        try {
            DemoRoster.copyTo(folder);
            try (var files = Files.list(folder)) {
                return files.map(Things::sent).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentFile sent(Path file) {
        try {
            return new SentFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the class of the child */
    private ClassId write(String relation, Actor guardian, ChildSummary child) {
        var thread = modules.get(Concerns.class)
                .open(
                        guardian,
                        NewConcern.of(child.id(), Nature.LEARNING, "Which book comes next?", ClientMessageId.next()))
                .thread();
        var schoolClass = classOf(guardian, child);
        ids.put("thread " + relation, thread.toString());
        ids.put("guardian " + relation, guardian.person().toString());
        ids.put("child " + relation, child.id().toString());
        ids.put("class " + relation, schoolClass.toString());
        return schoolClass;
    }

    private ClassId classOf(Actor guardian, ChildSummary child) {
        return modules.get(ClassLists.class).classes(Actor.operator(guardian.school())).stream()
                .filter(each -> each.name().equals(child.className()))
                .map(TeamClass::id)
                .findFirst()
                .orElseThrow();
    }

    private ChildSummary child(Actor guardian, String name) {
        return modules.get(Families.class).childrenOf(guardian).stream()
                .filter(child -> child.givenName().startsWith(name))
                .min(Comparator.comparing(ChildSummary::givenName))
                .orElseThrow();
    }

    /** Whoever has that address, in that capacity; at Heron Bank where they are at several schools. */
    Actor actor(String email, Capacity capacity) {
        var callers = modules.get(Callers.class);
        return callers.hatsOf(email).stream()
                .filter(hat -> hat.capacity() == capacity)
                .flatMap(hat -> callers.caller(hat).stream())
                .map(caller -> caller.actor())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has " + email));
    }

    SchoolId school() {
        return own.school();
    }

    ClassId ownClass() {
        return ownClass;
    }

    PersonId ownChild() {
        return ownChild.id();
    }

    /** {@code address} with its braces filled in. */
    String fill(String address, String relation) {
        var filled = address;
        for (String name : new String[] {"thread", "guardian", "child", "class", "roster", "id"}) {
            var id = ids.get(name + " " + relation);
            filled = id == null ? filled : filled.replace("{" + name + "}", id);
        }
        if (filled.contains("{")) {
            throw new IllegalArgumentException("nothing of " + relation + " for " + address);
        }
        return filled;
    }
}
