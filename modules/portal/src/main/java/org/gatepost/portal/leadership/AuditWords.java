package org.gatepost.portal.leadership;

import java.util.Map;
import org.gatepost.audit.AuditTrail.Line;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.wording.SchoolTimes;

/** Entries of the log in plain words. Names are of today: the log itself holds ids. */
public final class AuditWords {

    private static final String KEY = "leadership.audit.";

    private final Texts texts;
    private final SchoolTimes times;
    private final Map<PersonId, String> names;

    AuditWords(Texts texts, SchoolTimes times, Map<PersonId, String> names) {
        this.texts = texts;
        this.times = times;
        this.names = Map.copyOf(names);
    }

    /**
     * One entry.
     *
     * @param person id of who acted; empty for the platform and the operator
     * @param what the act in words, or its name where there are none yet
     */
    public record Row(
            String when,
            String who,
            String person,
            String capacity,
            String what,
            String subject,
            String on,
            String detail) {}

    Row row(Line line) {
        boolean somebody = !line.person().equals(Actor.NOBODY);
        return new Row(
                times.dateTime(line.at()),
                somebody ? names.getOrDefault(line.person(), texts.say("words.somebody")) : capacity(line),
                somebody ? line.person().toString() : "",
                somebody ? capacity(line) : "",
                said("act." + line.act(), line.act()),
                line.subject(),
                on(line.subject()),
                line.detail());
    }

    private String capacity(Line line) {
        return said("capacity." + line.capacity(), line.capacity());
    }

    /** "conversation 0b5c…": the kind in words, and the beginning of the id. */
    private String on(String subject) {
        int colon = subject.indexOf(':');
        if (colon < 0) {
            return subject;
        }
        var kind = subject.substring(0, colon);
        var id = subject.substring(colon + 1);
        boolean isLong = id.length() == 36 && id.charAt(8) == '-';
        return said("subject." + kind, kind) + " " + (isLong ? id.substring(0, 8) : id);
    }

    private String said(String key, String otherwise) {
        return texts.knows(KEY + key) ? texts.say(KEY + key) : otherwise;
    }
}
