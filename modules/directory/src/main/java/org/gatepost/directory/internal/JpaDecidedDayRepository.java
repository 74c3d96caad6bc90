package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.SchoolId;

@ApplicationScoped
class JpaDecidedDayRepository implements DecidedDayRepository {

    @PersistenceContext(unitName = "directory")
    EntityManager days;

    @Override
    public void add(DecidedDay day) {
        days.persist(day);
    }

    @Override
    public Optional<DecidedDay> find(SchoolId school, LocalDate date) {
        return inForce(school, date).stream()
                .filter(day -> day.override().date().equals(date))
                .findFirst();
    }

    @Override
    public List<DecidedDay> inForce(SchoolId school, LocalDate first) {
        return days.createNamedQuery(DecidedDay.IN_FORCE, DecidedDay.class)
                .setParameter("school", school)
                .setParameter("first", first)
                .getResultList();
    }

    @Override
    public void flush() {
        days.flush();
    }
}
