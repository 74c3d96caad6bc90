package org.gatepost.messaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** Somebody whom a concern about staff is about: for them the thread does not exist (A3-STAFF). */
@Entity
@Table(schema = "messaging", name = "concerned")
@NamedQuery(name = Concerned.OF_THREADS, query = "select c from Concerned c where c.thread in :threads")
class Concerned {

    static final String OF_THREADS = "Concerned.ofThreads";

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "thread_id")
    private UUID thread;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "chosen_by")
    private PersonId chosenBy;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @SuppressWarnings("NullAway.Init")
    protected Concerned() {} // for JPA

    Concerned(Actor actor, UUID thread, PersonId person, Instant now) {
        this.id = UUID.randomUUID();
        this.school = actor.school();
        this.thread = thread;
        this.person = person;
        this.chosenBy = actor.person();
        this.chosenAt = now;
    }

    UUID thread() {
        return thread;
    }

    PersonId person() {
        return person;
    }
}
