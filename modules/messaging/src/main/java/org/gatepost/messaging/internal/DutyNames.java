package org.gatepost.messaging.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.kernel.Duty;

/**
 * A set of duties as one column: their names in alphabetical order, so that equal sets are equal texts. No converter,
 * since the persistence provider makes only public ones, and nothing internal is public.
 */
final class DutyNames {

    private DutyNames() {}

    static String of(Set<Duty> duties) {
        return duties.stream().map(Duty::name).sorted().collect(Collectors.joining(" "));
    }

    static Set<Duty> parse(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Duty::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
