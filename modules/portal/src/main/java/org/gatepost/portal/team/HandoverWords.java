package org.gatepost.portal.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Handovers;
import org.gatepost.messaging.Handovers.Move;
import org.gatepost.portal.wording.Words;

/** Says which running threads would come before whom. */
public final class HandoverWords {

    private final Words words;
    private final Map<PersonId, String> names;

    /** @param names of everybody whom the handovers name */
    public HandoverWords(Words words, Map<PersonId, String> names) {
        this.words = words;
        this.names = names;
    }

    /** Everybody whom {@code handovers} name, so that their names can be looked up at once. */
    public static Set<PersonId> people(Handovers handovers) {
        return handovers.moves().stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /** "2 of the 7 messages that wait for an answer come before somebody else." */
    public String effect(Handovers handovers) {
        int moved = handovers.moves().stream().mapToInt(Move::threads).sum();
        return words.texts().say("staff.handover.effect", moved, handovers.running());
    }

    /** One sentence for each move. */
    public List<String> moves(Handovers handovers) {
        return handovers.moves().stream().map(this::move).toList();
    }

    private String move(Move move) {
        var due = move.due()
                .map(words.times()::dateTime)
                .orElseGet(() -> words.texts().say("staff.calendar.preview.unknown"));
        var told = words.texts().say("staff.handover.move", move.threads(), due, list(move.from()), list(move.to()));
        return move.due().equals(move.dueThen())
                ? told
                : told + " "
                        + words.texts()
                                .say(
                                        "staff.handover.due",
                                        move.dueThen()
                                                .map(words.times()::dateTime)
                                                .orElseGet(() -> words.texts().say("staff.calendar.preview.unknown")));
    }

    private String list(Set<PersonId> people) {
        if (people.isEmpty()) {
            return words.texts().say("staff.handover.nobody");
        }
        return words.texts()
                .list(people.stream()
                        .map(person -> names.getOrDefault(person, ""))
                        .sorted()
                        .toList());
    }
}
