package org.gatepost.portal.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.ResponseClock;
import org.gatepost.messaging.ThreadState;
import org.gatepost.portal.language.Texts;

/** What is to be said of threads to one reader: who has them, by when, along which path, and what happened. */
public final class ThreadWords {

    private static final Duration SOON = Duration.ofHours(4);

    private final Texts texts;
    private final SchoolTimes times;
    private final Map<PersonId, String> names;
    private final PersonId reader;

    /** @param names of all those whom the threads name; who is missing becomes "somebody" */
    public ThreadWords(Texts texts, SchoolTimes times, Map<PersonId, String> names, PersonId reader) {
        this.texts = texts;
        this.times = times;
        this.names = Map.copyOf(names);
        this.reader = reader;
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, texts.say("words.somebody"));
    }

    /** The names of several, in the order of the alphabet. */
    public String names(Collection<PersonId> people) {
        return texts.list(people.stream().map(this::name).sorted().toList());
    }

    public String nature(Nature nature) {
        return texts.say("nature." + nature);
    }

    /** "deputy head or headteacher". */
    public String role(Set<Duty> duties) {
        return texts.choice(
                duties.stream().sorted().map(duty -> texts.say("duty." + duty)).toList());
    }

    /** Where a thread stands, for staff: what is due, by when, and the time left. */
    public Badge forStaff(ResponseClock clock) {
        if (clock.state() == ThreadState.SETTLED) {
            return staff("settled", "settled");
        }
        if (clock.answerReleasedAt().isPresent()) {
            return staff("held", "held", times.dateTime(clock.answerReleasedAt().get()));
        }
        return clock.dueAt().map(this::due).orElseGet(() -> staff("open", "toBeConfirmed"));
    }

    private Badge due(Instant dueAt) {
        if (times.isPast(dueAt)) {
            return staff("overdue", "overdue", times.nearTime(dueAt));
        }
        String style = times.isPast(dueAt.minus(SOON)) ? "soon" : "due";
        return staff(style, "due", times.nearTime(dueAt), times.timeLeft(dueAt));
    }

    private Badge staff(String style, String key, Object... gaps) {
        String words = texts.say("state.staff." + key, gaps);
        return new Badge(style, words, words);
    }

    /** Where a thread stands, for the parent who opened it: who has it, and by when they have an answer (rules 4). */
    public Badge forFamily(ResponseClock clock, Collection<PersonId> holders) {
        if (holders.isEmpty() && clock.state() != ThreadState.SETTLED) {
            return withNobody(clock);
        }
        String who = names(holders);
        return switch (clock.state()) {
            case SETTLED -> family("settled", "settled", "");
            case TO_BE_CONFIRMED -> family("open", "toBeConfirmed", "", who);
            case OVERDUE -> late("overdue", said(clock.promisedFor()), who);
            case WAITING -> waiting(clock, who);
        };
    }

    /** What a list says to the parent beside the badge: who has it; everything where it is not simply under way. */
    public String besides(Badge state, Collection<PersonId> holders) {
        boolean underWay = state.style().equals("due") && !holders.isEmpty();
        if (underWay) {
            return texts.say("state.family.with", names(holders));
        }
        return state.style().equals("settled") ? "" : state.words();
    }

    private Badge withNobody(ResponseClock clock) {
        if (clock.state() == ThreadState.TO_BE_CONFIRMED) {
            return family("open", "nobody.toBeConfirmed", "");
        }
        return clock.promisedFor().filter(times::isPast).isPresent()
                ? late("nobody.late", said(clock.promisedFor()))
                : family("due", "nobody.waiting", near(clock.dueAt()), said(clock.dueAt()));
    }

    private Badge waiting(ResponseClock clock, String who) {
        boolean broken = clock.promisedFor().filter(times::isPast).isPresent();
        if (!broken) {
            return family("due", "waiting", near(clock.dueAt()), who, said(clock.dueAt()));
        }
        boolean notGoneOnYet = clock.dueAt().filter(times::isPast).isPresent();
        return notGoneOnYet
                ? late("late", said(clock.promisedFor()), who)
                : late("goneOn", said(clock.promisedFor()), who, said(clock.dueAt()));
    }

    private Badge late(String key, Object... gaps) {
        return family("overdue", key, "", gaps);
    }

    /** @param when by when an answer is due, for the badge that says so */
    private Badge family(String style, String key, String when, Object... gaps) {
        return new Badge(style, texts.say("state.family.brief." + style, when), texts.say("state.family." + key, gaps));
    }

    private String near(Optional<Instant> instant) {
        return instant.map(times::nearTime).orElseGet(() -> texts.say("words.toBeConfirmed"));
    }

    private String said(Optional<Instant> instant) {
        return instant.map(times::dateTime).orElseGet(() -> texts.say("words.toBeConfirmed"));
    }

    /** The whole column, the first step first; the step by which whoever has the thread has it is marked. */
    public List<StepRow> path(List<PathStep> path) {
        int current = currentStep(path);
        return path.stream().map(step -> row(step, step.position() == current)).toList();
    }

    /** The column of a thread that is not written yet; the step to which it would go is marked. */
    public List<StepRow> pathAhead(List<PathStep> path) {
        int first = path.stream()
                .filter(step -> step.state() == PathStep.State.AHEAD)
                .mapToInt(PathStep::position)
                .min()
                .orElse(0);
        return path.stream().map(step -> row(step, step.position() == first)).toList();
    }

    /** The step by which whoever has the thread now has it; 0 before the first. */
    public static int currentStep(List<PathStep> path) {
        return path.stream()
                .filter(step -> step.state() == PathStep.State.REACHED)
                .mapToInt(PathStep::position)
                .max()
                .orElse(0);
    }

    private StepRow row(PathStep step, boolean current) {
        String role = capitalised(role(step.duties()));
        String who = step.holders().isEmpty() ? role : texts.say("path.who", role, names(step.holders()));
        return new StepRow(
                step.position(),
                who,
                texts.say("path.channel." + step.channel()),
                current ? currentState(step) : texts.say("path.state." + step.state(), since(step)),
                current,
                step.state() == PathStep.State.PASSED_OVER_NO_HOLDER
                        || step.state() == PathStep.State.PASSED_OVER_SAME_HOLDERS);
    }

    private String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(texts.locale()) + text.substring(1);
    }

    /** Before its delivery nobody has a thread yet. */
    private String currentState(PathStep step) {
        boolean hasIt = step.since().filter(times::isPast).isPresent();
        return texts.say("path.state." + (hasIt ? "CURRENT" : "FIRST"), since(step));
    }

    private String since(PathStep step) {
        return step.since().map(times::dateTime).orElse("");
    }

    /**
     * What happened, in its order.
     *
     * @param withdrawing whether the reader is a parent, who may take back what has not been delivered
     */
    public List<EntryRow> entries(List<Entry> entries, List<PathStep> path, boolean withdrawing) {
        return entries.stream().map(entry -> row(entry, path, withdrawing)).toList();
    }

    private EntryRow row(Entry entry, List<PathStep> path, boolean withdrawing) {
        boolean mine = entry.author().filter(reader::equals).isPresent();
        return new EntryRow(
                entry.id().toString(),
                heading(entry, path, mine),
                entry.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                times.dateTime(entry.at()),
                entry.text(),
                note(entry),
                EntryRow.sideOf(entry),
                EntryRow.sideOf(entry).equals(withdrawing ? "family" : "staff"),
                withdrawing && mine && entry.kind() == Entry.Kind.MESSAGE && entry.held() && !entry.withdrawn());
    }

    private String heading(Entry entry, List<PathStep> path, boolean mine) {
        String who = mine
                ? texts.say("words.you")
                : entry.author().map(this::name).orElseGet(() -> texts.say("words.platform"));
        String about = entry.about().map(this::name).orElse("");
        String step = entry.step().map(position -> stepName(position, path)).orElse("");
        return texts.say("entry." + entry.kind(), who, about, step, said(entry.time()));
    }

    private String stepName(int position, List<PathStep> path) {
        return path.stream()
                .filter(step -> step.position() == position)
                .findFirst()
                .map(step -> role(step.duties()))
                .orElseGet(() -> texts.say("path.step", position));
    }

    private String note(Entry entry) {
        if (entry.withdrawn()) {
            return texts.say("entry.note.withdrawn");
        }
        if (!entry.held()) {
            return "";
        }
        String kind = entry.kind() == Entry.Kind.MESSAGE ? "message" : "answer";
        return entry.shownAt()
                .map(shown -> texts.say("entry.note.held." + kind, times.dateTime(shown)))
                .orElseGet(() -> texts.say("entry.note.held." + kind + ".toBeConfirmed"));
    }
}
