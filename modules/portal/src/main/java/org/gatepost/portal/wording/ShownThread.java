package org.gatepost.portal.wording;

import java.util.List;
import org.gatepost.messaging.Act;
import org.gatepost.messaging.ThreadView;

/** A thread, ready to be shown to the one who looks at it. */
public final class ShownThread {

    private final ThreadView thread;
    private final ThreadWords said;
    private final boolean family;

    private ShownThread(ThreadView thread, ThreadWords said, boolean family) {
        this.thread = thread;
        this.said = said;
        this.family = family;
    }

    /** To the parent who opened it. */
    public static ShownThread toFamily(ThreadView thread, ThreadWords said) {
        return new ShownThread(thread, said, true);
    }

    /** To somebody of the school. */
    public static ShownThread toStaff(ThreadView thread, ThreadWords said) {
        return new ShownThread(thread, said, false);
    }

    public String getChild() {
        return said.name(thread.child());
    }

    public String getGuardian() {
        return said.name(thread.guardian());
    }

    public String getNature() {
        return said.nature(thread.nature());
    }

    /** Whom a concern about staff is about, in the parent's words; empty for every other nature. */
    public String getNamedStaff() {
        return thread.namedStaff();
    }

    /** Who has it now; empty where nobody does. */
    public String getHolders() {
        return said.names(thread.holders());
    }

    public Badge getState() {
        return family ? said.forFamily(thread.clock(), thread.holders()) : said.forStaff(thread.clock());
    }

    public List<StepRow> getPath() {
        return said.path(thread.path());
    }

    public List<EntryRow> getEntries() {
        return said.entries(thread.entries(), thread.path(), family);
    }

    /** Whether the reader may do this now, by the name of the {@link Act}. */
    public boolean allows(String act) {
        return thread.allows(Act.valueOf(act));
    }

    /** Whether something in it still awaits an answer. */
    public boolean isWaiting() {
        return thread.clock().isWaiting();
    }

    /** Whether a call should be offered instead of a further answer (STAFF-7). */
    public boolean isCallSuggested() {
        return thread.callSuggested();
    }
}
