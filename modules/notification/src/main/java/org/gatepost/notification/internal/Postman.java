package org.gatepost.notification.internal;

import jakarta.mail.MessagingException;

/** Carries letters away, one after the other. */
interface Postman extends AutoCloseable {

    /** Hands {@code mail} over. When this returns, it is somebody else's to deliver. */
    void carry(Mail mail) throws MessagingException;

    @Override
    void close();
}
