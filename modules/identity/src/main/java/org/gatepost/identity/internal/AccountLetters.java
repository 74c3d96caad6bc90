package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.notification.Letter;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterWriter;

/** Writes the letters about accounts. Their links begin with the configured address and nothing else (SEC-HOST-01). */
@ApplicationScoped
class AccountLetters implements LetterWriter {

    /** Kind of the letter to the address that an account has, when another is asked for. */
    static final String EMAIL_CHANGE_ASKED = "identity.emailChangeAsked";

    private static final String ACCOUNT = "/account";

    private static final String NOTICE = """
            select n.recipient, a.language from identity.credential_notice n join identity.account a on a.id = n.account_id
            where n.id = ?""";

    private static final Map<String, LinkPurpose> LINKS = Arrays.stream(LinkPurpose.values())
            .collect(Collectors.toUnmodifiableMap(LinkPurpose::letter, purpose -> purpose));

    private static final Set<String> NOTICES = Arrays.stream(CredentialChange.values())
            .map(CredentialChange::letter)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    LinkBook links;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountHats wardrobe;

    @Inject
    SchoolAccountRule schoolAccounts;

    @Inject
    IdentityPolicy policy;

    @Inject
    OwnSite site;

    @Inject
    Sql sql;

    @Override
    public Set<String> kinds() {
        return Stream.of(LINKS.keySet(), NOTICES, Set.of(EMAIL_CHANGE_ASKED))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Letter> write(LetterOrder order, Instant now) {
        if (NOTICES.contains(order.kind())) {
            return notice(order);
        }
        return links.find(order.subject())
                .filter(request -> request.isWorthALetter(now))
                .flatMap(request -> order.kind().equals(EMAIL_CHANGE_ASKED)
                        ? request.account().map(account -> changeAsked(account, request.language()))
                        : withLink(request, now));
    }

    private Optional<Letter> notice(LetterOrder order) {
        return sql.first(
                NOTICE,
                row -> new Letter(
                        row.getString("recipient"),
                        Locale.forLanguageTag(row.getString("language")),
                        Map.of("link", site.address(ACCOUNT))),
                order.subject());
    }

    private Letter changeAsked(AccountId account, Locale language) {
        return new Letter(accounts.get(account).email(), language, Map.of("link", site.address(ACCOUNT)));
    }

    private Optional<Letter> withLink(LinkRequest request, Instant now) {
        return recipient(request)
                .filter(recipient -> !links.wasAskedAgain(request))
                .map(recipient -> {
                    var purpose = request.purpose();
                    return new Letter(
                            recipient,
                            request.language(),
                            Map.of(
                                    "link",
                                            site.address(purpose.path()
                                                    + links.code(request, now).value()),
                                    "minutes", Long.toString(purpose.goodFor().toMinutes())));
                });
    }

    /** Empty if there is nobody to send it to, or nobody who may have it. */
    private Optional<String> recipient(LinkRequest request) {
        var account = request.account().map(accounts::get);
        return switch (request.purpose()) {
            case RESET -> account.filter(this::mayChoosePassword).map(Account::email);
            case SIGN_IN -> account.filter(this::mayEnter).map(Account::email);
            case EMAIL ->
                request.newEmail()
                        .filter(email -> accounts.find(email).isEmpty())
                        .map(EmailAddress::value);
        };
    }

    private boolean mayEnter(Account account) {
        return policy.mayEnterByLetter(wardrobe.of(account.id()));
    }

    /** Nor does anybody choose a password with which they could not sign in. */
    private boolean mayChoosePassword(Account account) {
        var hats = wardrobe.of(account.id());
        return policy.mayChoosePasswordByLetter(account.passwordHash().isPresent(), hats)
                && !schoolAccounts.isOnlyWayOf(account.id(), hats);
    }
}
