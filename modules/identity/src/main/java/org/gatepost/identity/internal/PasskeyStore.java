package org.gatepost.identity.internal;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Passkeys.Passkey;
import org.gatepost.kernel.sql.Sql;

/** The passkeys as they are stored. To the library an account is called by its e-mail address, to devices by a random handle. */
@ApplicationScoped
@Transactional
class PasskeyStore implements CredentialRepository {

    private static final int HANDLE_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String CREDENTIAL = """
            select p.credential, p.public_key, p.signature_count, h.handle
            from identity.passkey p join identity.passkey_holder h using (account_id)
            where p.credential = ?""";

    @Inject
    Sql sql;

    /** The account's handle, made when it is first asked for. */
    ByteArray handle(AccountId account) {
        var made = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(made);
        sql.update(
                "insert into identity.passkey_holder (account_id, handle) values (?, ?) on conflict do nothing",
                account.value(),
                made);
        return sql.first(
                        "select handle from identity.passkey_holder where account_id = ?",
                        row -> new ByteArray(row.getBytes("handle")),
                        account.value())
                .orElseThrow();
    }

    void add(AccountId account, Made made, Instant now) {
        sql.update(
                "insert into identity.passkey"
                        + " (credential, id, account_id, name, public_key, signature_count, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                made.credential().getBytes(),
                UUID.randomUUID(),
                account.value(),
                made.name(),
                made.publicKey().getBytes(),
                made.signatureCount(),
                now.atOffset(ZoneOffset.UTC));
    }

    void used(ByteArray credential, long signatureCount, Instant now) {
        sql.update(
                "update identity.passkey set signature_count = ?, last_used_at = ? where credential = ?",
                signatureCount,
                now.atOffset(ZoneOffset.UTC),
                credential.getBytes());
    }

    /** The newest first. */
    List<Passkey> of(AccountId account) {
        return sql.list(
                "select id, name, made_at, last_used_at from identity.passkey where account_id = ?"
                        + " order by made_at desc, id",
                PasskeyStore::passkey,
                account.value());
    }

    /** False if it is none of {@code account}'s. */
    boolean remove(AccountId account, UUID passkey) {
        return sql.update("delete from identity.passkey where account_id = ? and id = ?", account.value(), passkey)
                == 1;
    }

    void removeAll(AccountId account) {
        sql.update("delete from identity.passkey where account_id = ?", account.value());
    }

    /** Whose {@code handle} is. */
    AccountId holder(ByteArray handle) {
        return sql.first(
                        "select account_id from identity.passkey_holder where handle = ?",
                        row -> new AccountId(Sql.uuid(row, "account_id")),
                        handle.getBytes())
                .orElseThrow();
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String email) {
        return new HashSet<>(sql.list(
                "select p.credential from identity.passkey p join identity.account a on a.id = p.account_id"
                        + " where a.email = ?",
                row -> PublicKeyCredentialDescriptor.builder()
                        .id(new ByteArray(row.getBytes("credential")))
                        .build(),
                email));
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String email) {
        return sql.first(
                "select h.handle from identity.passkey_holder h join identity.account a on a.id = h.account_id"
                        + " where a.email = ?",
                row -> new ByteArray(row.getBytes("handle")),
                email);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return sql.first(
                "select a.email from identity.passkey_holder h join identity.account a on a.id = h.account_id"
                        + " where h.handle = ?",
                row -> row.getString("email"),
                handle.getBytes());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return lookupAll(credential).stream()
                .filter(found -> found.getUserHandle().equals(handle))
                .findFirst();
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        return new HashSet<>(sql.list(CREDENTIAL, PasskeyStore::credential, credential.getBytes()));
    }

    private static RegisteredCredential credential(ResultSet row) throws SQLException {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(row.getBytes("credential")))
                .userHandle(new ByteArray(row.getBytes("handle")))
                .publicKeyCose(new ByteArray(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .build();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                Sql.uuid(row, "id"),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** A passkey that a device has just made. */
    record Made(String name, ByteArray credential, ByteArray publicKey, long signatureCount) {}
}
