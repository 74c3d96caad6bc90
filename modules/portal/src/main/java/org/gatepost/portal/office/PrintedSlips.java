package org.gatepost.portal.office;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.School;
import org.gatepost.identity.Slip;
import org.gatepost.kernel.Capacity;
import org.gatepost.portal.door.OwnAddress;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.wording.SchoolTimes;
import org.gatepost.print.QrCode;
import org.gatepost.print.SlipSheet;

/**
 * Invitations on paper, in English: the page behind the code is in every language. Beside whom one is for it says the
 * class and the child's given name, without which it could not be handed out; no child's family name.
 */
record PrintedSlips(School school, OwnAddress own, Messages messages, SchoolTimes times) {

    byte[] pdf(List<Slip> slips) {
        return new SlipSheet(
                        "en-GB",
                        messages.text("office.slips.title"),
                        school.name(),
                        school.look().colour(),
                        slips.stream().map(this::slip).toList())
                .pdf();
    }

    private SlipSheet.Slip slip(Slip slip) {
        return new SlipSheet.Slip(
                slip.adult().displayName(),
                slip.adult().children().stream().map(PrintedSlips::of).collect(Collectors.joining("; ")),
                messages.text("office.slips.purpose." + (isOfFamily(slip) ? "GUARDIAN" : "STAFF")),
                Stream.of("scan", "type", "choose")
                        .map(step -> messages.text("office.slips.step." + step, own.urlOf("/join")))
                        .toList(),
                slip.code().spaced(),
                messages.text("office.slips.note", lastDay(slip), school.officePhone()),
                messages.text("office.slips.image"),
                new QrCode(own.urlOf("/join?code=" + slip.code().value())));
    }

    private static String of(ChildSummary child) {
        return child.className() + ", " + child.givenName();
    }

    private static boolean isOfFamily(Slip slip) {
        return slip.adult().hat().capacity() == Capacity.GUARDIAN;
    }

    private String lastDay(Slip slip) {
        return times.date(slip.expiresAt().minusNanos(1).atZone(school.zone()).toLocalDate());
    }
}
