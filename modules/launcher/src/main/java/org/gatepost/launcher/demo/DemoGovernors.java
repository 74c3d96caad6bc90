package org.gatepost.launcher.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.NewGovernor;
import org.gatepost.directory.Roles;
import org.gatepost.directory.Schools;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.Standalone;

/** The governors of the demo's schools, who are in no roster. */
enum DemoGovernors {
    CHAIR("HBP", "Olwen", "Castellane", "olwen.castellane@governors.example", true),
    PARENT("HBP", "Lee", "Hartnolls", "lee.hartnolls@post.example", false);

    private final String school;
    private final String givenName;
    private final String familyName;
    private final String email;
    private final boolean chair;

    DemoGovernors(String school, String givenName, String familyName, String email, boolean chair) {
        this.school = school;
        this.givenName = givenName;
        this.familyName = familyName;
        this.email = email;
        this.chair = chair;
    }

    /** Those of the school of that id in the roster. */
    static List<DemoGovernors> of(String school) {
        return List.of(values()).stream()
                .filter(governor -> governor.school.equals(school))
                .toList();
    }

    /** Those who have no account for another reason. */
    static List<DemoGovernors> withAccounts() {
        return List.of(CHAIR);
    }

    String email() {
        return email;
    }

    /** What is to be seen, in a few words. */
    String shows() {
        return "chair of governors, who sees no message and no child";
    }

    /** Enters them, from today on. */
    void enter(Standalone gatepost, SchoolId at) {
        var operator = Actor.operator(at);
        var today = LocalDate.now(gatepost.get(Clock.class)
                .withZone(gatepost.get(Schools.class).get(at).zone()));
        var roles = gatepost.get(Roles.class);
        var person = roles.enterGovernor(operator, new NewGovernor(givenName, familyName, email, today));
        if (chair) {
            roles.give(operator, person, Duty.CHAIR_OF_GOVERNORS, today, Optional.empty());
        }
    }
}
