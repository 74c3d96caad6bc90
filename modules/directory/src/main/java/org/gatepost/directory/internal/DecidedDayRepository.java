package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.SchoolId;

interface DecidedDayRepository {

    void add(DecidedDay day);

    /** The decision in force for {@code date}. */
    Optional<DecidedDay> find(SchoolId school, LocalDate date);

    /** What is in force from {@code first} on, by date. */
    List<DecidedDay> inForce(SchoolId school, LocalDate first);

    /** Lets SQL of this transaction see what was decided in it. */
    void flush();
}
