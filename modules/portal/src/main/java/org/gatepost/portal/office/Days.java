package org.gatepost.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.wording.Words;

/** Days as a form sends them: {@code 2026-11-18}. */
@RequestScoped
public class Days {

    @Inject
    CurrentUser me;

    @Inject
    Words words;

    @Inject
    Messages messages;

    /** Today at the reader's school. */
    public LocalDate today() {
        return LocalDate.ofInstant(words.now(), me.school().zone());
    }

    /** What was typed into the field of that id; empty, with a message at the field, if it is no day. */
    public Optional<LocalDate> typed(String field, String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            messages.errorAt(field, "office.day.invalid");
            return Optional.empty();
        }
    }
}
