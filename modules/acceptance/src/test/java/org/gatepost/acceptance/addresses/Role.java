package org.gatepost.acceptance.addresses;

import java.util.Optional;
import org.gatepost.kernel.Capacity;
import org.jspecify.annotations.Nullable;

/** A column of the table, and who has that role at Heron Bank in the demo. The operator and the timers have no browser. */
enum Role {
    GUARDIAN('G', Capacity.GUARDIAN, "amina.yusuf-hale@post.example"),
    /** Of the own child's class. */
    TEACHER('T', Capacity.STAFF, "rebecca.thaxterley@heronbank.example"),
    SUPPORT('A', Capacity.STAFF, "shanice.trotman@heronbank.example"),
    RECEPTION('R', Capacity.STAFF, "sandra.pellow@heronbank.example"),
    OFFICE('O', Capacity.STAFF, "colin.achterberg@heronbank.example"),
    PASTORAL('P', Capacity.STAFF, "bethan.prosser-lane@heronbank.example"),
    SENCO('N', Capacity.STAFF, "nasreen.quillfeather@heronbank.example"),
    SAFEGUARDING('F', Capacity.STAFF, "gareth.lindlow@heronbank.example"),
    DEPUTY('D', Capacity.STAFF, "martin.okell@heronbank.example"),
    HEAD('H', Capacity.STAFF, "josephine.adebayo-marsh@heronbank.example"),
    TRUST('U', Capacity.STAFF, "imogen.farraday-lowe@estuarylearning.example"),
    /** A teaching assistant to whom the head has given it. */
    DATA_PROTECTION('Q', Capacity.STAFF, "joanne.winterson@heronbank.example"),
    /** A parent under another hat. */
    GOVERNOR('V', Capacity.GOVERNOR, "lee.hartnolls@post.example"),
    CHAIR('C', Capacity.GOVERNOR, "olwen.castellane@governors.example"),
    /** In a class that is open. */
    PUPIL('K', Capacity.PUPIL, null),
    ANONYMOUS('Z', null, null);

    final char letter;
    private final @Nullable Capacity capacity;
    private final @Nullable String email;

    Role(char letter, @Nullable Capacity capacity, @Nullable String email) {
        this.letter = letter;
        this.capacity = capacity;
        this.email = email;
    }

    Optional<Capacity> capacity() {
        return Optional.ofNullable(capacity);
    }

    /** With which they sign in; empty for whoever does not by a password. */
    Optional<String> email() {
        return Optional.ofNullable(email);
    }
}
