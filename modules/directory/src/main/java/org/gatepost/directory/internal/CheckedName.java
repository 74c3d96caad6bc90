package org.gatepost.directory.internal;

import java.util.regex.Pattern;
import org.gatepost.directory.InvalidEntry;
import org.gatepost.directory.NewGovernor;

/** Checks what was typed of a person: names of up to 100 characters, an address that a letter can be sent to. */
final class CheckedName {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\\\]+@[^\\s@<>\"(),:;\\\\]+\\.[^\\s@<>\"(),:;\\\\.]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private CheckedName() {}

    /** The same without blanks around it. */
    static NewGovernor of(NewGovernor typed) {
        return new NewGovernor(
                name("givenName", typed.givenName()),
                name("familyName", typed.familyName()),
                email(typed.email()),
                typed.from());
    }

    private static String name(String field, String typed) {
        var name = typed.strip();
        if (name.isEmpty()) {
            throw new InvalidEntry(field, "empty");
        }
        if (name.length() > LONGEST_NAME || CONTROL.matcher(name).find()) {
            throw new InvalidEntry(field, "invalid");
        }
        return name;
    }

    private static String email(String typed) {
        var email = typed.strip();
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new InvalidEntry("email", "invalid");
        }
        return email;
    }
}
