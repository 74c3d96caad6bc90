package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.sql.Sql;

/** Ten codes that stand in for a lost app, each once. Only hashes are stored: 80 random bits are in no dictionary. */
@ApplicationScoped
@Transactional
class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Sql sql;

    /** Makes new ones; those from before are void. Four groups of four letters and digits each. */
    List<String> renew(AccountId account) {
        remove(account);
        var codes = Stream.generate(RecoveryCodes::next).limit(HOW_MANY).toList();
        sql.batch("insert into identity.recovery_code (account_id, code_hash) values (?, ?)", codes, code ->
                new Object[] {account.value(), hash(account, code)});
        return codes;
    }

    /** Uses {@code code} up, however its letters were typed; false if it is none of the account's or was used. */
    boolean use(AccountId account, String code, Instant now) {
        return sql.update(
                        "update identity.recovery_code set used_at = ?"
                                + " where account_id = ? and code_hash = ? and used_at is null",
                        now.atOffset(ZoneOffset.UTC),
                        account.value(),
                        hash(account, code))
                == 1;
    }

    int left(AccountId account) {
        return sql.first(
                        "select count(*) from identity.recovery_code where account_id = ? and used_at is null",
                        row -> row.getInt(1),
                        account.value())
                .orElse(0);
    }

    void remove(AccountId account) {
        sql.update("delete from identity.recovery_code where account_id = ?", account.value());
    }

    private static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", Base32.of(bytes).split("(?<=\\G.{4})"));
    }

    private static String hash(AccountId account, String code) {
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((account + ":" + plain).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
