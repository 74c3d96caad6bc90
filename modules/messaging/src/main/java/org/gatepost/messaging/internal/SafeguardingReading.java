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
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.SafeguardingReadings.Reading;
import org.gatepost.messaging.ThreadId;

/** The safeguarding lead read a thread; never changed. */
@Entity
@Table(schema = "messaging", name = "safeguarding_reading")
@NamedQuery(name = SafeguardingReading.LATEST_FIRST, query = """
                select r from SafeguardingReading r
                where r.school = :school and (r.at < :time or (r.at = :time and r.id < :id))
                    and not exists (select c from Concerned c where c.thread = r.thread and c.person = :me)
                    and not exists (select t from ConcernThread t where t.id = r.thread and t.child in :family)
                order by r.at desc, r.id desc""")
class SafeguardingReading {

    static final String LATEST_FIRST = "SafeguardingReading.latestFirst";

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "thread_id")
    private UUID thread;

    @Column(name = "reader_id")
    private PersonId reader;

    private String purpose;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected SafeguardingReading() {} // for JPA

    SafeguardingReading(Actor actor, ConcernThread thread, String purpose, Instant now) {
        this.id = UUID.randomUUID();
        this.school = actor.school();
        this.thread = thread.key();
        this.reader = actor.person();
        this.purpose = purpose;
        this.at = now;
    }

    Reading reading() {
        return new Reading(reader, new ThreadId(thread), purpose, at);
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }
}
