package org.gatepost.identity.internal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.directory.School;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** A directory of whoever a test needs; the real one's own tests show that it says the same. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class KnownPeople implements Callers {

    private static final Map<String, List<Hat>> HATS = new ConcurrentHashMap<>();

    /** Somebody new with one hat for each of {@code capacities}, each at a school of its own. */
    static List<Hat> add(String email, Capacity... capacities) {
        var hats = List.of(capacities).stream()
                .map(capacity -> new Hat(SchoolId.next(), PersonId.next(), capacity))
                .toList();
        HATS.put(email, hats);
        return hats;
    }

    /** All that is left to whoever had more. */
    static void leave(String email, Hat... hats) {
        HATS.put(email, List.of(hats));
    }

    @Override
    public List<Hat> hatsOf(String email) {
        return HATS.getOrDefault(email, List.of());
    }

    @Override
    public Optional<Caller> caller(Hat hat) {
        return HATS.values().stream().anyMatch(hats -> hats.contains(hat))
                ? Optional.of(callerOf(hat))
                : Optional.empty();
    }

    private static Caller callerOf(Hat hat) {
        var duty = hat.capacity() == Capacity.GUARDIAN ? Duty.GUARDIAN : Duty.STAFF;
        return new Caller(
                new Actor(hat.school(), hat.person(), hat.capacity(), Set.of(duty)),
                "Ada Example",
                new School(hat.school(), "school", "Heron Bank", "01632 960000", ZoneId.of("Europe/London")));
    }
}
