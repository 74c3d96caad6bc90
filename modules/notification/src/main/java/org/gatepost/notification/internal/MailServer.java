package org.gatepost.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A mail server that letters are handed to by SMTP, over one connection while there are any. */
final class MailServer implements Postman {

    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());

    private final MailSettings settings;
    private final Transport transport;

    MailServer(MailSettings settings, Session session) throws MessagingException {
        this.settings = settings;
        this.transport = session.getTransport("smtp");
    }

    /** What Jakarta Mail has to know of {@code settings}; the certificate must be the host's (SEC-MAIL-01). */
    static Properties properties(MailSettings settings) {
        var properties = new Properties();
        var patience = Long.toString(settings.patience().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.encrypted()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.encrypted()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        return properties;
    }

    @Override
    public void carry(Mail mail) throws MessagingException {
        if (!transport.isConnected()) {
            transport.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
        }
        transport.sendMessage(mail, mail.getAllRecipients());
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "the mail server did not say goodbye", e);
        }
    }
}
