package org.gatepost.acceptance.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sees a page: the demo's people, each for a kind of person. */
enum Role {
    STRANGER("not signed in", null),
    CLASS_DEVICE("a device of a class", null),
    PUPIL("pupil", null),
    PARENT("parent", "amina.yusuf-hale@post.example"),
    PARENT_OF_TWO_SCHOOLS("parent at two schools", "tomasz.wieczorkowski@inbox.example"),
    PARENT_WITHOUT_TERMS("parent where no terms are entered", "rhian.tudor@inbox.example"),
    PARENT_WHO_WRITES("parent with many messages", HardSchool.PARENT_WHO_WRITES),
    TWO_HATS("teacher and parent", "priya.ramanathan-webb@heronbank.example"),
    TEACHER("teacher", "rebecca.thaxterley@heronbank.example"),
    TEACHER_OF_MANY("teacher with many messages", HardSchool.TEACHER),
    RECEPTION("reception", "sandra.pellow@heronbank.example"),
    OFFICE("office", "colin.achterberg@heronbank.example"),
    OFFICE_WITHOUT_TERMS("office where no terms are entered", "brenda.cropthorne@saltings.example"),
    SAFEGUARDING_LEAD("safeguarding lead", "gareth.lindlow@heronbank.example"),
    DEPUTY("deputy head", "martin.okell@heronbank.example"),
    HEAD("headteacher", "josephine.adebayo-marsh@heronbank.example"),
    HEAD_OF_MANY("headteacher with nothing to decide", HardSchool.HEAD),
    GOVERNOR("chair of governors", "olwen.castellane@governors.example"),
    GOVERNOR_AND_PARENT("governor and parent", "lee.hartnolls@post.example"),
    TRUST_ADMINISTRATOR("administrator of the trust", "imogen.farraday-lowe@estuarylearning.example");

    private final String title;
    private final @Nullable String email;

    Role(String title, @Nullable String email) {
        this.title = title;
        this.email = email;
    }

    String title() {
        return title;
    }

    /** Empty for somebody who has not signed in. */
    Optional<String> email() {
        return Optional.ofNullable(email);
    }
}
