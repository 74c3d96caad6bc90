package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.messaging.Drafts;
import org.gatepost.messaging.InvalidInput;

@ApplicationScoped
@Transactional
class DraftsBean implements Drafts {

    private static final int LONGEST_FORM = 200;

    /** More forms than anybody leaves half-written; the oldest goes first. */
    private static final int MOST_PER_PERSON = 50;

    @Inject
    Sql sql;

    @Inject
    Moments moments;

    @Override
    @Requires({Duty.GUARDIAN, Duty.STAFF})
    public void save(Actor actor, String form, String text) {
        if (text.isEmpty()) {
            discard(actor, form);
            return;
        }
        var kept = kept("draft", text, LONGEST);
        sql.update(
                "insert into messaging.draft (school_id, person_id, form, body, saved_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (school_id, person_id, form)"
                        + " do update set body = excluded.body, saved_at = excluded.saved_at",
                actor.school().value(),
                actor.person().value(),
                kept("form", form, LONGEST_FORM),
                kept,
                moments.at(actor).now().atOffset(ZoneOffset.UTC));
        forgetOldest(actor);
    }

    private void forgetOldest(Actor actor) {
        sql.update(
                "delete from messaging.draft where school_id = ? and person_id = ? and form in ("
                        + "select form from messaging.draft where school_id = ? and person_id = ?"
                        + " order by saved_at desc, form offset ?)",
                actor.school().value(),
                actor.person().value(),
                actor.school().value(),
                actor.person().value(),
                MOST_PER_PERSON);
    }

    @Override
    @Requires({Duty.GUARDIAN, Duty.STAFF})
    public Optional<String> find(Actor actor, String form) {
        return sql
                .list(
                        "select body from messaging.draft where school_id = ? and person_id = ? and form = ?",
                        row -> row.getString(1),
                        actor.school().value(),
                        actor.person().value(),
                        kept("form", form, LONGEST_FORM))
                .stream()
                .findFirst();
    }

    @Override
    @Requires({Duty.GUARDIAN, Duty.STAFF})
    public void discard(Actor actor, String form) {
        sql.update(
                "delete from messaging.draft where school_id = ? and person_id = ? and form = ?",
                actor.school().value(),
                actor.person().value(),
                kept("form", form, LONGEST_FORM));
    }

    /** A draft is kept as it was typed, wrong or not; only what no database can keep is left out. */
    private static String kept(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new InvalidInput(field, "tooLong");
        }
        return text.replace("\0", "");
    }
}
