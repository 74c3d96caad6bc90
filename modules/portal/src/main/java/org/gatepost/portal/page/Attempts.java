package org.gatepost.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.gatepost.directory.InvalidEntry;
import org.gatepost.kernel.RuleViolation;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.portal.frame.Messages;
import org.jspecify.annotations.Nullable;

/** Runs an act of a form; a refusal that can be told is told at its field, and what was typed stays in the form. */
@RequestScoped
public class Attempts {

    @Inject
    Messages messages;

    /**
     * Whether {@code act} was done.
     *
     * @param fields id of the field for each parameter that may be found invalid; one that is missing is told above
     *     the page
     */
    public boolean succeeds(Runnable act, Map<String, String> fields) {
        try {
            act.run();
            return true;
        } catch (InvalidInput invalid) {
            tell(invalid, fields.get(invalid.field()));
        } catch (InvalidEntry invalid) {
            tell(invalid, fields.get(invalid.field()));
        } catch (RuleViolation refusal) {
            messages.refused(refusal);
        }
        return false;
    }

    private void tell(RuleViolation invalid, @Nullable String field) {
        if (field == null) {
            messages.refused(invalid);
        } else {
            messages.refusedAt(field, invalid);
        }
    }
}
