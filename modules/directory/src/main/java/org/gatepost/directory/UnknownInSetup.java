package org.gatepost.directory;

import java.util.List;
import org.gatepost.kernel.RuleViolation;

/** A setup names people or classes that the roster has not imported. */
@SuppressWarnings("serial") // never leaves the process
public final class UnknownInSetup extends RuleViolation {

    private final List<String> unknown;

    public UnknownInSetup(List<String> unknown) {
        super("directory.unknownInSetup", "not in the roster: " + String.join(", ", unknown));
        this.unknown = List.copyOf(unknown);
    }

    /** What is not known, as in {@code staff t-017}; never empty. */
    public List<String> unknown() {
        return unknown;
    }
}
