package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gatepost.directory.Logo;
import org.gatepost.directory.SchoolLook;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** Writes by what people recognise a school. */
@ApplicationScoped
class LookSetup {

    private static final int FINGERPRINT_BYTES = 16;

    @Inject
    Sql sql;

    /** Whether it is another look than before. */
    boolean apply(SchoolId school, SchoolLook before, SchoolSetup.Look look) {
        var after = new SchoolLook(
                look.colour(), look.logo().map(LookSetup::fingerprint).orElse(""));
        if (after.equals(before)) {
            return false;
        }
        if (!after.logo().equals(before.logo())) {
            sql.update("delete from directory.school_logo where school_id = ?", school);
            look.logo()
                    .ifPresent(logo -> sql.update(
                            "insert into directory.school_logo (school_id, png) values (?, ?)", school, logo.png()));
        }
        sql.update(
                "update directory.school set colour = ?, logo = ? where id = ?", after.colour(), after.logo(), school);
        return true;
    }

    private static String fingerprint(Logo logo) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(logo.png());
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
