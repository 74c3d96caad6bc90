package org.gatepost.portal.leadership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatepost.audit.AuditTrail;
import org.gatepost.audit.AuditTrail.Line;
import org.gatepost.directory.People;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.wording.Words;

/** Asks for entries of the log and puts them in words, for the screen and for the file. */
@RequestScoped
public class AuditPage {

    @Inject
    CurrentUser me;

    @Inject
    AuditTrail trail;

    @Inject
    People people;

    @Inject
    Words words;

    /**
     * What was found.
     *
     * @param last sequence of the last of them; empty for none
     */
    record Found(List<AuditWords.Row> rows, Optional<Long> last) {}

    Found find(AuditQuestion asked, int most) {
        var lines = trail.entries(me.actor(), asked.filter(me.school().zone()), asked.before(), most);
        var named = lines.stream()
                .map(Line::person)
                .filter(person -> !person.equals(Actor.NOBODY))
                .collect(Collectors.toSet());
        var said = new AuditWords(words.texts(), words.times(), people.names(me.actor(), named));
        return new Found(
                lines.stream().map(said::row).toList(),
                lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(lines.get(lines.size() - 1).sequence()));
    }

    /** The name of somebody who is looked for. */
    String nameOf(PersonId person) {
        return people.names(me.actor(), List.of(person))
                .getOrDefault(person, words.texts().say("words.somebody"));
    }
}
