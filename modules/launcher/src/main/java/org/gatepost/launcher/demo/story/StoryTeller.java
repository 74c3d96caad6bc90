package org.gatepost.launcher.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Families;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.RuleViolation;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.EscalationUpkeep;
import org.gatepost.standalone.Standalone;

/**
 * Tells stories in the order of time: moves the clock from one thing that happens to the next, and lets the platform
 * release and escalate between them what falls due.
 */
public final class StoryTeller {

    private final Standalone gatepost;
    private final MovedClock clock;
    private final Instant now;
    private final EscalationUpkeep upkeep;
    private final PriorityQueue<Scene> scenes =
            new PriorityQueue<>(Comparator.comparing(Scene::at).thenComparingInt(Scene::order));
    private final TreeSet<Instant> ticks = new TreeSet<>();
    private final List<SchoolCalendar> calendars = new ArrayList<>();
    private int order;
    private final List<String> cutShort = new ArrayList<>();

    /** What happens next in a story. */
    private record Scene(Instant at, int order, Telling of, SchoolCalendar by) {}

    /**
     * @param clock by which {@code gatepost} tells the time; before the earliest story
     * @param now up to when stories are told
     */
    public StoryTeller(Standalone gatepost, MovedClock clock, Instant now) {
        this.gatepost = gatepost;
        this.clock = clock;
        this.now = now;
        this.upkeep = gatepost.get(EscalationUpkeep.class);
    }

    /** Takes the stories of a school on. */
    public void prepare(SchoolId school, List<Story> stories) {
        var calendar = gatepost.get(SchoolCalendars.class).of(Actor.operator(school));
        calendars.add(calendar);
        var cast = new Cast(school, gatepost.get(Callers.class), gatepost.get(Families.class));
        var moments = new Moments(calendar, now);
        var desk = Desk.of(gatepost);
        for (Story story : stories) {
            var telling = new Telling(story, cast, moments, desk);
            schedule(telling, calendar, telling.begins());
        }
    }

    /** Tells what was taken on; at the end it is now. */
    public void tell() {
        while (!scenes.isEmpty()) {
            var scene = scenes.remove();
            passTimeUntil(scene.at());
            play(scene);
        }
        passTimeUntil(now);
        clock.moveTo(now);
    }

    /** The stories that could not be told to their end, because a rule was against it; for tests and logs. */
    public List<String> cutShort() {
        return List.copyOf(cutShort);
    }

    private void play(Scene scene) {
        clock.moveTo(scene.at());
        try {
            scene.of().goOn();
            expectTicksAfter(scene.at(), scene.by());
            schedule(scene.of(), scene.by(), scene.of().goesOnAfter(scene.at()));
        } catch (RuleViolation refused) {
            cutShort.add(scene.of() + ": " + refused.getMessage());
        }
    }

    private void schedule(Telling telling, SchoolCalendar by, Optional<Instant> at) {
        at.filter(then -> !then.isAfter(now)).ifPresent(then -> scenes.add(new Scene(then, order++, telling, by)));
    }

    private void passTimeUntil(Instant end) {
        while (!ticks.isEmpty() && !ticks.first().isAfter(end)) {
            var tick = Objects.requireNonNull(ticks.pollFirst());
            clock.moveTo(tick);
            if (!upkeep.workOffDue(Actor.system(Actor.TRUST)).equals(EscalationUpkeep.Done.NOTHING)) {
                calendars.forEach(calendar -> expectTicksAfter(tick, calendar));
            }
        }
    }

    /** What happens at {@code time} is delivered or released at the next opening, and due a day later. */
    private void expectTicksAfter(Instant time, SchoolCalendar calendar) {
        calendar.nextOpening(time).ifPresent(opening -> {
            ticks.add(opening);
            calendar.dueAfter(opening).ifPresent(ticks::add);
        });
    }
}
