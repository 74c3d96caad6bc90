package org.gatepost.identity;

import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.RuleViolation;

/** A person belongs to one account for good; nothing of two accounts is ever put together. */
@SuppressWarnings("serial") // never leaves the process
public final class PersonHasAccount extends RuleViolation {

    public PersonHasAccount(PersonId person) {
        super("identity.personHasAccount", "person " + person + " belongs to another account");
    }
}
