package org.gatepost.launcher;

import java.io.PrintWriter;
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
        name = "check-audit",
        description = {
            "Walks the audit log of each school from its first entry to its latest, and says whether each follows from"
                    + " the one before. Ends with 1 where one does not.",
            "Reads GATEPOST_DB_URL, GATEPOST_DB_USER and GATEPOST_DB_PASSWORD."
        })
final class CheckAuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var database = Settings.database();
        ProductionDatabase.of(database).requireFit();
        try (var gatepost = Standalone.start(database)) {
            var chain = gatepost.get(AuditChain.class);
            boolean whole = says("The trust", chain.verify(Actor.operatorOfTrust()));
            for (School school : gatepost.get(Schools.class).all()) {
                whole &= says(school.name(), chain.verify(Actor.operator(school.id())));
            }
            return whole ? Exit.DONE : Exit.FAILED;
        }
    }

    private boolean says(String whose, Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            tell(
                    spec.commandLine().getErr(),
                    whose + ": BROKEN at entry " + broken.sequence()
                            + ", which is missing, was changed, or does not follow from the one before. Compare it with a backup.");
            return false;
        }
        tell(spec.commandLine().getOut(), whose + ": " + counted(((Verdict.Whole) verdict).entries()) + ", whole.");
        return true;
    }

    private static String counted(long entries) {
        return entries == 1 ? "1 entry" : String.format("%,d entries", entries);
    }

    private static void tell(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
