package org.gatepost.notification.internal;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder that letters are written to instead of being sent, for a demo; a repeat replaces the same file. */
record MailFolder(Path folder) implements Postman {

    @Override
    public void carry(Mail mail) throws MessagingException {
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "letter", ".part");
            try (var out = Files.newOutputStream(unfinished)) {
                mail.writeTo(out);
            }
            var name = mail.getMessageID().replaceAll("[<>]|@.*", "") + ".eml";
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MessagingException("could not write to the folder for letters", e);
        }
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
