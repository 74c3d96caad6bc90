package org.gatepost.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.notification.Letter;

/** Turns letters into mail, and knows who carries it, by the configuration. */
@ApplicationScoped
class PostOffice {

    private final MailSettings settings = MailSettings.configured();
    private final Session session = Session.getInstance(MailServer.properties(settings));

    @Inject
    Wording wording;

    /** Empty if no mail server and no folder is configured: letters wait then. */
    Optional<Postman> postman() throws MessagingException {
        if (settings.folder().isPresent()) {
            return settings.folder().map(MailFolder::new);
        }
        return settings.host().isPresent() ? Optional.of(new MailServer(settings, session)) : Optional.empty();
    }

    Mail mail(DueLetter due, Letter letter, Instant now) throws MessagingException {
        var kind = due.order().kind();
        var mail = new Mail(session, due.id() + "@" + settings.site());
        mail.write(
                settings.from(),
                letter.recipient(),
                wording.subject(kind, letter.language(), letter.facts()),
                wording.text(kind, letter.language(), letter.facts()),
                letter.language(),
                now);
        return mail;
    }
}
