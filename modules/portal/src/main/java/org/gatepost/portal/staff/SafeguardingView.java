package org.gatepost.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadView;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.page.EntryWindow;
import org.gatepost.portal.page.Visit;
import org.gatepost.portal.wording.ShownThread;
import org.gatepost.portal.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The safeguarding lead opens a thread for a named purpose (rules 11). What was opened is shown in the answer to the
 * form and nowhere else: showing it again asks for the purpose again.
 */
@Named
@RequestScoped
public class SafeguardingView {

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    @Inject
    CurrentUser me;

    @Inject
    SafeguardingReadings readings;

    @Inject
    Messages messages;

    @Inject
    Visit visit;

    @Inject
    Words words;

    private String reference = "";
    private String purpose = "";
    private @Nullable ShownThread thread;

    /** Takes the thread from the address, where it names one. */
    public void load() {
        if (!me.actor().hasAny(Duty.SAFEGUARDING_LEAD)) {
            throw NotFound.missing("page", "for safeguarding");
        }
        reference = visit.parameter("id").orElse("");
    }

    /** Opens the thread; the reading is recorded with its purpose. */
    public void open() {
        Matcher id = ID.matcher(reference);
        if (!id.find()) {
            messages.errorAt("reference", "staff.safeguarding.input.reference.invalid");
            return;
        }
        try {
            ThreadView read = readings.read(me.actor(), ThreadId.parse(id.group()), purpose);
            thread = ShownThread.toStaff(read, words.threads(read.people()));
        } catch (InvalidInput invalid) {
            messages.refusedAt("purpose", invalid);
        } catch (NotFound unknown) {
            messages.errorAt("reference", "staff.safeguarding.input.reference.unknown");
        }
    }

    /** What was opened; null before. */
    public @Nullable ShownThread getThread() {
        return thread;
    }

    /** All of what was opened: reading a part would need the purpose again. */
    public EntryWindow getWindow() {
        return EntryWindow.whole(thread == null ? List.of() : thread.getEntries());
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
