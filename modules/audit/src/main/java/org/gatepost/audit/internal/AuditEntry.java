package org.gatepost.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** One link of a school's chain; its hash covers every column and the hash of the entry before. */
@Entity
@Table(schema = "audit", name = "entry")
@NamedQuery(
        name = AuditEntry.AFTER,
        query = "select e from AuditEntry e where e.school = :school and e.sequence > :sequence order by e.sequence")
class AuditEntry {

    static final String AFTER = "AuditEntry.after";

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    private long sequence;

    private Instant at;

    @Column(name = "person_id")
    private PersonId person;

    private String capacity;

    private String act;

    private String subject;

    private String detail;

    @Column(name = "previous_hash")
    private byte[] previousHash;

    private byte[] hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {} // for JPA

    private AuditEntry(ChainHead previous, Actor actor, Deed deed, Instant at) {
        this.id = UUID.randomUUID();
        this.school = actor.school();
        this.sequence = previous.sequence() + 1;
        this.at = at.truncatedTo(ChronoUnit.MICROS); // what the column keeps
        this.person = actor.person();
        this.capacity = actor.capacity().name();
        this.act = deed.act();
        this.subject = deed.subject();
        this.detail = deed.detail();
        this.previousHash = previous.hash();
        this.hash = computedHash();
    }

    /** The entry for {@code deed} that follows {@code previous}. */
    static AuditEntry following(ChainHead previous, Actor actor, Deed deed, Instant at) {
        return new AuditEntry(previous, actor, deed, at);
    }

    /** Whether this entry is unchanged and follows {@code previous}. */
    boolean follows(ChainHead previous) {
        return sequence == previous.sequence() + 1
                && previous.hasHash(previousHash)
                && Arrays.equals(hash, computedHash());
    }

    /** What the entry after this one follows. */
    ChainHead asHead() {
        return new ChainHead(sequence, hash);
    }

    private byte[] computedHash() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previousHash);
            for (String field : fields()) {
                var text = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length); // so that no two entries spell out the same bytes
                out.write(text);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<String> fields() {
        return List.of(
                id.toString(),
                school.toString(),
                Long.toString(sequence),
                at.toString(),
                person.toString(),
                capacity,
                act,
                subject,
                detail);
    }
}
