package org.gatepost.identity;

import java.util.Objects;
import java.util.UUID;

/** Identifies an account: one e-mail address, whatever persons of whatever schools have it. */
public record AccountId(UUID value) {

    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
