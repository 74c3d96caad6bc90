package org.gatepost.portal.staff;

import java.util.List;
import org.gatepost.identity.pupil.IssuedCard;
import org.gatepost.portal.door.OwnAddress;
import org.gatepost.portal.frame.Messages;
import org.gatepost.print.CardSheet;
import org.gatepost.print.CardSheet.Card;
import org.gatepost.print.Mark;
import org.gatepost.print.QrCode;

/** Pupils' cards on paper, in English as everything of the staff's. */
record PrintedCards(OwnAddress own, Messages messages) {

    byte[] pdf(List<IssuedCard> issued) {
        return new CardSheet(
                        "en-GB",
                        messages.text("staff.cards.title"),
                        messages.text("staff.cards.hint"),
                        issued.stream().map(this::card).toList())
                .pdf();
    }

    private Card card(IssuedCard issued) {
        return new Card(
                issued.shownName(),
                issued.className(),
                new Mark(issued.mark()),
                new QrCode(own.urlOf("/pupil#" + issued.code().value())));
    }
}
