package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.notification.Letter;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterWriter;

/** Writes the letters of invitations; each carries a code that is made when it is sent. No name stands in them. */
@ApplicationScoped
@Transactional
class JoinLetters implements LetterWriter {

    static final String INVITATION = "identity.invitation";
    static final String CONFIRM_ADDRESS = "identity.confirmAddress";
    static final String ADDRESS_TAKEN = "identity.addressTaken";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Inject
    InvitationBook invitations;

    @Inject
    AccountPersons persons;

    @Inject
    Callers callers;

    @Override
    public Set<String> kinds() {
        return Set.of(INVITATION, CONFIRM_ADDRESS, ADDRESS_TAKEN);
    }

    @Override
    public Optional<Letter> write(LetterOrder order, Instant now) {
        return invitations
                .find(order.subject())
                .filter(invitation -> invitation.isOpen(now))
                .filter(invitation ->
                        persons.accountOf(invitation.hat().person()).isEmpty())
                .flatMap(invitation ->
                        callers.caller(invitation.hat()).map(caller -> letter(order, invitation, caller)));
    }

    private Letter letter(LetterOrder order, PersonInvitation invitation, Caller caller) {
        var recipient = invitation.email().orElseThrow().value();
        var school = caller.school();
        var facts = order.kind().equals(ADDRESS_TAKEN)
                ? Map.of("school", school.name(), "link", baseUrl() + "/sign-in")
                : Map.of(
                        "school", school.name(),
                        "link",
                                baseUrl() + "/join?code="
                                        + invitations.code(invitation).value(),
                        "until", lastDay(invitation, school.zone()));
        return new Letter(recipient, Locale.UK, facts);
    }

    private static String lastDay(PersonInvitation invitation, ZoneId zone) {
        return DAY.format(invitation.expiresAt().atZone(zone));
    }

    /** Never from a request (SEC-HOST-01). */
    private static String baseUrl() {
        return ConfigProvider.getConfig()
                .getOptionalValue("gatepost.base-url", String.class)
                .orElse("http://localhost")
                .replaceFirst("/+$", "");
    }
}
