package org.gatepost.launcher;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatepost.audit.AuditChain;
import org.gatepost.audit.AuditChain.Verdict;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;
import org.gatepost.kernel.Actor;
import org.gatepost.standalone.Standalone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows that nobody has changed the log of who did what, or where it was changed (rules 12). */
@Command(
        name = "verify",
        description = {
            "Walks the audit log of each school from its first entry to its latest, and says whether each follows from"
                    + " the one before, how many there are, and which is the first that does not. Ends with 1 then.",
            "Reads GATEPOST_DB_URL, GATEPOST_DB_USER and GATEPOST_DB_PASSWORD."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var database = Settings.database();
        ProductionDatabase.of(database).requireFit();
        try (var gatepost = Standalone.start(database)) {
            var chain = gatepost.get(AuditChain.class);
            var found = new ArrayList<Verdict>();
            found.add(says("The trust", chain.verify(Actor.operatorOfTrust())));
            for (School school : gatepost.get(Schools.class).all()) {
                found.add(says(school.name(), chain.verify(Actor.operator(school.id()))));
            }
            return sum(found);
        }
    }

    private Verdict says(String whose, Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            tell(
                    spec.commandLine().getErr(),
                    whose + ": BROKEN at entry " + broken.sequence()
                            + ", which is missing, was changed, or does not follow from the one before. Compare it with a backup.");
        } else {
            tell(spec.commandLine().getOut(), whose + ": " + counted(checked(verdict)) + ", whole.");
        }
        return verdict;
    }

    private int sum(List<Verdict> found) {
        long broken = found.stream().filter(Verdict.Broken.class::isInstance).count();
        tell(
                spec.commandLine().getOut(),
                "Checked "
                        + counted(found.stream()
                                .mapToLong(AuditVerifyCommand::checked)
                                .sum()) + " in " + found.size() + " logs; "
                        + (broken == 0 ? "all are whole." : broken + " broken."));
        return broken == 0 ? Exit.DONE : Exit.FAILED;
    }

    /** The entries that were found as they were written. */
    private static long checked(Verdict verdict) {
        return verdict instanceof Verdict.Whole whole ? whole.entries() : ((Verdict.Broken) verdict).sequence() - 1;
    }

    private static String counted(long entries) {
        return entries == 1 ? "1 entry" : String.format("%,d entries", entries);
    }

    private static void tell(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
