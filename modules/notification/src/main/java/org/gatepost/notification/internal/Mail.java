package org.gatepost.notification.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;

/** A letter as mail servers know it (RFC 5322): one recipient, plain text, a Message-ID that stays the same. */
final class Mail extends MimeMessage {

    /** What could name a second recipient or begin another header (SEC-MAIL-01). */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl},;\\s]");

    private final String id;

    /** @param id becomes the Message-ID, without angle brackets */
    Mail(Session session, String id) {
        super(session);
        this.id = id;
    }

    void write(String from, String to, String subject, String text, Locale language, Instant now)
            throws MessagingException {
        setFrom(new InternetAddress(from, true));
        setRecipient(Message.RecipientType.TO, address(to));
        setSubject(subject.replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
        setText(text, StandardCharsets.UTF_8.name());
        setHeader("Content-Language", language.toLanguageTag());
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday notice answers it
        setSentDate(Date.from(now));
        saveChanges();
    }

    private static InternetAddress address(String to) throws AddressException {
        if (UNFIT.matcher(to).find()) {
            throw new AddressException("not one address");
        }
        var address = new InternetAddress(to, true);
        address.validate();
        return address;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
