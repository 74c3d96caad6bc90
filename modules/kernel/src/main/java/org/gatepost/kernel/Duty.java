package org.gatepost.kernel;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is charged with at a school; says what kind of act they may try. Stored by name: add, never rename. */
public enum Duty {
    /** Parent or carer with a link in force to a pupil. */
    GUARDIAN,
    /** Any member of staff; everybody with one of the duties below has it too. */
    STAFF,
    CLASS_TEACHER,
    SUPPORT_STAFF,
    /** First point of call; passes concerns about staff on (A3-STAFF). */
    RECEPTION,
    /** The support officer in the office (A3-ADMIN). */
    OFFICE,
    PASTORAL_LEAD,
    /** Special educational needs coordinator (A3-SEND). */
    SENCO,
    /** May read any thread for a named purpose (rules 11). */
    SAFEGUARDING_LEAD,
    DEPUTY,
    HEAD,
    /** Administers schools of the trust; sees no message. */
    TRUST_ADMINISTRATOR,
    /** Answers for how personal data is handled; reads the audit log, never a message. */
    DATA_PROTECTION_OFFICER,
    /** Any governor; the chair has it too. Never with {@link #STAFF} in one capacity. */
    GOVERNOR,
    /** Supports a parent whose complaint has been through the whole procedure (A3); never an automatic step. */
    CHAIR_OF_GOVERNORS,
    /** A child on roll. */
    PUPIL,
    /** The platform itself: timers. */
    SYSTEM,
    /** The command line beside the database: imports, seeds, invitations. */
    OPERATOR;

    private static final Set<Duty> OF_ADMINISTERING = EnumSet.of(STAFF, TRUST_ADMINISTRATOR, DATA_PROTECTION_OFFICER);

    /** Whether {@code duties} are those of somebody who administers and does nothing else: no message, no child. */
    public static boolean administerOnly(Set<Duty> duties) {
        return (duties.contains(TRUST_ADMINISTRATOR) || duties.contains(DATA_PROTECTION_OFFICER))
                && OF_ADMINISTERING.containsAll(duties);
    }

    /** Whether this is a senior leader of the school (LEAD-1). */
    public boolean isSeniorLeader() {
        return this == HEAD || this == DEPUTY;
    }
}
