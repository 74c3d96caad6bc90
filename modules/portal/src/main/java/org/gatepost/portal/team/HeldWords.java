package org.gatepost.portal.team;

import java.util.Map;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.HeldColumn;
import org.gatepost.messaging.HeldColumn.HeldStep;
import org.gatepost.messaging.HeldColumn.Meets;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.team.ColumnRow.StepRow;

/** Says who holds the steps of a column, which are passed over, and why. */
record HeldWords(Texts texts, Map<PersonId, String> names) {

    ColumnRow column(HeldColumn column) {
        return new ColumnRow(
                column.nature().name(),
                texts.say("nature." + column.nature()),
                column.steps().stream().map(this::step).toList());
    }

    private StepRow step(HeldStep step) {
        var roles = texts.choice(step.duties().stream()
                .sorted()
                .map((Duty duty) -> texts.say("duty." + duty))
                .toList());
        return new StepRow(
                step.position(),
                say("step", roles, texts.say("path.channel." + step.channel())),
                who(step),
                step.instead().map(instead -> note(step.meets(), instead)).orElse(""),
                step.meets() == Meets.NOBODY);
    }

    private String who(HeldStep step) {
        if (step.duties().contains(Duty.CLASS_TEACHER)) {
            return say("ofClass");
        }
        return step.holders().isEmpty()
                ? say("nobody")
                : texts.list(step.holders().stream()
                        .map(person -> names.getOrDefault(person, ""))
                        .toList());
    }

    private String note(Meets meets, int instead) {
        return instead == 0 ? say("passed.office") : say("passed." + meets, instead);
    }

    private String say(String key, Object... gaps) {
        return texts.say("staff.flowChart." + key, gaps);
    }
}
