package org.gatepost.architecture.matrix;

import java.util.Locale;
import java.util.Objects;
import org.gatepost.kernel.Duty;
import org.jspecify.annotations.Nullable;

/** A column of the matrix, in the order in which the table writes them. */
enum Role {
    GUARDIAN('G'),
    TEACHER('T', Duty.CLASS_TEACHER),
    SUPPORT('A', Duty.SUPPORT_STAFF),
    RECEPTION('R', Duty.RECEPTION),
    OFFICE('O', Duty.OFFICE),
    PASTORAL('P', Duty.PASTORAL_LEAD),
    SENCO('N', Duty.SENCO),
    SAFEGUARDING('F', Duty.SAFEGUARDING_LEAD),
    DEPUTY('D', Duty.DEPUTY),
    HEAD('H', Duty.HEAD),
    TRUST('U', Duty.TRUST_ADMINISTRATOR),
    DATA_PROTECTION('Q', Duty.DATA_PROTECTION_OFFICER),
    GOVERNOR('V'),
    CHAIR('C'),
    PUPIL('K'),
    OPERATOR('X'),
    SYSTEM('Y'),
    ANONYMOUS('Z');

    final char letter;
    private final @Nullable Duty duty;

    Role(char letter) {
        this.letter = letter;
        this.duty = null;
    }

    Role(char letter, Duty duty) {
        this.letter = letter;
        this.duty = duty;
    }

    /** Whether they are on the staff, by a duty of theirs. */
    boolean isStaff() {
        return duty != null;
    }

    /** In small letters. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Duty duty() {
        return Objects.requireNonNull(duty, "duty of " + this);
    }
}
