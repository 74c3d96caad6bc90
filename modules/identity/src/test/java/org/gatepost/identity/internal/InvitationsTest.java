package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Families;
import org.gatepost.directory.Hat;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.Restrictions;
import org.gatepost.identity.AccountIsSomebodyElse;
import org.gatepost.identity.AddressTaken;
import org.gatepost.identity.InvitationEnd;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.JoinPage;
import org.gatepost.identity.JoinPage.Answer;
import org.gatepost.identity.Joining;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.TooManyAddresses;
import org.gatepost.identity.UnfitAddress;
import org.gatepost.identity.UnfitPassword;
import org.gatepost.identity.UnusableInvitation;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.notification.Letter;
import org.gatepost.notification.LetterOrder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every answer to somebody who shows a code (SEC-PWD-02, SEC-PWD-03, SEC-RST-01, SEC-HOST-01, SEC-MAIL-02). */
class InvitationsTest extends SignInFixture {

    private final Joining joining = gatepost.get(Joining.class);

    private Actor office(String school) {
        return new Actor(people.school(school), PersonId.next(), Capacity.STAFF, Set.of(Duty.STAFF, Duty.OFFICE));
    }

    private JoinCode slip(Hat hat) {
        var school = hat.school().equals(people.school("alder")) ? "alder" : "birch";
        return joining.slips(office(school), List.of(hat.person())).get(0).code();
    }

    private JoinCode letter(Hat hat) throws SQLException {
        joining.inviteByLetter(office("alder"), List.of(hat.person()));
        return codeIn(written(JoinLetters.INVITATION, hat).orElseThrow());
    }

    private Optional<Letter> written(String kind, Hat hat) throws SQLException {
        var id =
                stored("select subject from notification.letter l join identity.person_invitation i on i.id = l.subject"
                        + " where kind = '" + kind + "' and person_id = '" + hat.person()
                        + "' order by ended_at is not null, made_at desc limit 1");
        return gatepost.get(JoinLetters.class).write(new LetterOrder(kind, UUID.fromString(id)), CLOCK.instant());
    }

    private static JoinCode codeIn(Letter letter) {
        var link = letter.facts().getOrDefault("link", "");
        return JoinCode.parse(link.substring(link.indexOf("code=") + 5)).orElseThrow();
    }

    private JoinPage look(JoinCode code) {
        return invitations.look(code, Optional.empty(), address);
    }

    private Answer answer(JoinCode code, String visitor) {
        return ((JoinPage.Good) invitations.look(code, Optional.of(accountOf(visitor)), address)).answer();
    }

    private Answer answer(JoinCode code) {
        return ((JoinPage.Good) look(code)).answer();
    }

    @Test
    void letSomebodyJoinByALetterAndShowsTheAddressToWhichItWent() throws SQLException {
        var hat = people.add(email, Capacity.GUARDIAN).get(0);
        var code = letter(hat);

        var good = (JoinPage.Good) look(code);
        assertThat(good.email()).contains(email);
        assertThat(good.answer()).isEqualTo(Answer.CHOOSE_PASSWORD);
        assertThat(good.name()).isEqualTo("Ada Example");
        assertThat(good.toString()).as("no child's name").doesNotContain("Cy");
        assertThatThrownBy(() -> invitations.accept(code, "", "short")).isInstanceOf(UnfitPassword.class);

        assertThat(invitations.accept(code, "", PASSWORD)).isEqualTo(email);

        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .containsExactly(hat);
        assertThat(look(code)).isEqualTo(new JoinPage.Over(InvitationEnd.USED));
        assertThatThrownBy(() -> invitations.accept(code, "", "quite another password"))
                .isInstanceOf(UnusableInvitation.class);
        assertThat(invitations.look(code, Optional.of(accountOf(email)), address))
                .as("a second press of the button")
                .isEqualTo(new JoinPage.Yours());
    }

    @Test
    void keepNoCodeAndNameNobodyInLetters() throws SQLException {
        var hat = people.add(email, Capacity.GUARDIAN).get(0);
        var code = letter(hat);
        var letter = written(JoinLetters.INVITATION, hat).orElseThrow();

        assertThat(letter.recipient()).isEqualTo(email);
        assertThat(letter.facts().toString()).doesNotContain("Ada", "Cy");
        assertThat(codeIn(letter)).isNotEqualTo(code);
        assertThat(look(code)).as("the letter that was sent before").isInstanceOf(JoinPage.Good.class);
        assertThat(stored("select count(*) from identity.invitation_code where code_hash = '"
                        + code.secret().hash() + "'"))
                .isEqualTo("1");
    }

    @Test
    void askTheHolderOfASlipForTheAddressAndShowNoMoreOfItThanAHint() {
        var code = slip(people.add(email, Capacity.GUARDIAN).get(0));

        var good = (JoinPage.Good) look(code);
        assertThat(good.answer()).isEqualTo(Answer.TYPE_ADDRESS);
        assertThat(good.email()).isEmpty();
        assertThat(good.hint()).isEqualTo(email.charAt(0) + "…@families.example");
        assertThatThrownBy(() -> invitations.takeAddress(code, "no address")).isInstanceOf(UnfitAddress.class);
        assertThatThrownBy(() -> invitations.accept(code, "", PASSWORD)).isInstanceOf(UnusableInvitation.class);

        assertThat(invitations.takeAddress(code, " " + email.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(invitations.accept(code, email, PASSWORD)).isEqualTo(email);
        signedIn();
    }

    @Test
    void confirmAnotherAddressByALetterBeforeItIsAnAccounts() throws SQLException {
        var hat = people.add(email, Capacity.GUARDIAN).get(0);
        var own = "own-" + email;
        var slip = slip(hat);

        assertThat(invitations.takeAddress(slip, own)).isFalse();
        assertThatThrownBy(() -> invitations.accept(slip, own, PASSWORD)).isInstanceOf(UnusableInvitation.class);
        var letter = written(JoinLetters.CONFIRM_ADDRESS, hat).orElseThrow();
        assertThat(letter.recipient()).isEqualTo(own);
        assertThat(((JoinPage.Good) look(codeIn(letter))).email()).contains(own);

        assertThat(invitations.accept(codeIn(letter), "", PASSWORD)).isEqualTo(own);

        assertThat(opened(signIns.signIn(own, PASSWORD, address)).signedIn().hats())
                .containsExactly(hat);
        assertThat(signIns.signIn(email, PASSWORD, address)).isEqualTo(new Refused());
        assertThat(look(slip)).isEqualTo(new JoinPage.Over(InvitationEnd.USED));
    }

    @Test
    void answerAlikeWhetherAnAddressHasAnAccountOrNot() throws SQLException {
        account(Capacity.GUARDIAN);
        var second = people.add("second-" + email, Capacity.GUARDIAN).get(0);
        var slip = slip(second);

        assertThat(invitations.takeAddress(slip, email)).isFalse();
        assertThat(invitations.takeAddress(slip, "nobodys-" + email)).isFalse();

        invitations.takeAddress(slip, email);
        var letter = written(JoinLetters.ADDRESS_TAKEN, second).orElseThrow();
        assertThat(letter.recipient()).isEqualTo(email);
        assertThat(letter.facts().getOrDefault("link", "")).doesNotContain("code=");
    }

    @Test
    void slowDownWhoTriesManyAddresses() {
        var slip = slip(people.add(email, Capacity.GUARDIAN).get(0));
        for (int i = 0; i < 10; i++) {
            invitations.takeAddress(slip, i + email);
        }
        assertThatThrownBy(() -> invitations.takeAddress(slip, "more-" + email)).isInstanceOf(TooManyAddresses.class);
    }

    @Test
    void slowDownWhoGuessesCodesAndNobodyWhoHasOne() {
        var slip = slip(people.add(email, Capacity.GUARDIAN).get(0));
        for (int i = 0; i < 100; i++) {
            assertThat(look(slip)).isInstanceOf(JoinPage.Good.class);
        }
        for (int i = 0; i < 60; i++) {
            assertThat(look(JoinCode.next())).isEqualTo(new JoinPage.Unknown());
        }
        assertThat(look(JoinCode.next())).isEqualTo(new JoinPage.TooManyTries());
    }

    /** The two share an address: the first has the account, the second is told, and nothing is ever put together. */
    @Test
    void tellTheSecondOfTwoGuardiansWithOneAddressThatItIsTaken() throws SQLException {
        var first = people.add(email, Capacity.GUARDIAN).get(0);
        invitations.accept(letter(first), "", PASSWORD);
        people.addAnother(email, "alder", Capacity.GUARDIAN);
        var second = people.add(email, "birch", Capacity.GUARDIAN).stream()
                .filter(hat -> hat.school().equals(first.school()) && !hat.equals(first))
                .findFirst()
                .orElseThrow();
        var code = letter(second);

        assertThat(answer(code)).isEqualTo(Answer.SIGN_IN);
        assertThatThrownBy(() -> invitations.accept(code, "", "quite another password"))
                .isInstanceOf(AddressTaken.class);
        assertThat(answer(code, email)).isEqualTo(Answer.SOMEBODY_ELSE);
        assertThatThrownBy(() -> invitations.add(code, accountOf(email))).isInstanceOf(AccountIsSomebodyElse.class);
        var slip = slip(second);
        assertThatThrownBy(() -> invitations.takeAddress(slip, email)).isInstanceOf(AddressTaken.class);

        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .containsExactly(first);
    }

    @Test
    void addASchoolToAnAccountOnce() {
        var here = account(Capacity.GUARDIAN).get(0);
        var there = people.add(email, "birch", Capacity.GUARDIAN).get(1);
        var code = slip(there);
        assertThat(answer(code, email)).isEqualTo(Answer.ADD);

        invitations.add(code, accountOf(email));

        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .containsExactly(here, there);
        assertThatThrownBy(() -> invitations.add(code, accountOf(email))).isInstanceOf(UnusableInvitation.class);
    }

    @Test
    void letInOneOfSeveralAtOnce() throws Exception {
        var code = slip(people.add(email, Capacity.GUARDIAN).get(0));

        var outcomes = atOnce(4, () -> {
            try {
                return invitations.accept(code, email, PASSWORD);
            } catch (UnusableInvitation refused) {
                return refused.code();
            }
        });

        assertThat(outcomes).filteredOn(email::equals).hasSize(1);
        assertThat(outcomes).filteredOn("identity.invitation.unusable"::equals).hasSize(3);
    }

    @Test
    void letInOneOfTwoWhoTakeTheSameAddressAtOnce() throws Exception {
        var first = people.add(email, Capacity.GUARDIAN).get(0);
        people.addAnother(email, "alder", Capacity.GUARDIAN);
        var second = people.add(email, "birch", Capacity.STAFF).stream()
                .filter(hat -> hat.capacity() == Capacity.GUARDIAN && !hat.equals(first))
                .findFirst()
                .orElseThrow();
        var codes = List.of(slip(first), slip(second)).iterator();

        var outcomes = atOnce(2, () -> {
            JoinCode code;
            synchronized (codes) {
                code = codes.next();
            }
            try {
                return invitations.accept(code, email, PASSWORD);
            } catch (AddressTaken refused) {
                return refused.code();
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder(email, "identity.addressTaken");
    }

    @Test
    void sayWhyTheyAreNotGoodAnyMore() throws SQLException {
        var hat = people.add(email, Capacity.GUARDIAN).get(0);
        var replaced = letter(hat);
        CLOCK.move(Duration.ofMinutes(11));
        var withdrawn = letter(hat);
        assertThat(look(replaced)).isEqualTo(new JoinPage.Over(InvitationEnd.REPLACED));

        joining.withdraw(office("alder"), List.of(hat.person()));
        assertThat(look(withdrawn)).isEqualTo(new JoinPage.Over(InvitationEnd.WITHDRAWN));
        assertThat(written(JoinLetters.INVITATION, hat))
                .as("a letter not sent yet")
                .isEmpty();

        var expired = slip(hat);
        CLOCK.move(Duration.ofDays(14));
        assertThat(look(expired)).isEqualTo(new JoinPage.Over(InvitationEnd.EXPIRED));
        assertThatThrownBy(() -> invitations.accept(expired, email, PASSWORD)).isInstanceOf(UnusableInvitation.class);

        var moved = letter(hat);
        people.changeAddress(email, "new-" + email);
        assertThat(look(moved)).as("the roster was wrong").isEqualTo(new JoinPage.Over(InvitationEnd.REPLACED));

        var left = slip(hat);
        people.remove("new-" + email);
        assertThat(look(left)).isEqualTo(new JoinPage.Over(InvitationEnd.LEFT));
        assertThatThrownBy(() -> invitations.accept(left, email, PASSWORD)).isInstanceOf(UnusableInvitation.class);
        assertThat(look(JoinCode.next())).isEqualTo(new JoinPage.Unknown());
    }

    /** Nothing tells them of it but what is not there (rules 6). */
    @Test
    void letInWhoeverWasKeptFromTheirChildMeanwhileAndShowThemNoChild() {
        var hat = people.add(email, Capacity.GUARDIAN).get(0);
        var families = gatepost.get(Families.class);
        var guardian =
                gatepost.get(Callers.class).caller(hat).map(Caller::actor).orElseThrow();
        var code = slip(hat);
        var child = families.childrenOf(guardian).get(0).id();

        gatepost.get(Restrictions.class)
                .impose(office("alder"), hat.person(), child, Restriction.NO_ACCESS, "an order of the court");
        invitations.accept(code, email, PASSWORD);

        var signedIn = opened(signIns.signIn(email, PASSWORD, address)).signedIn();
        assertThat(families.childrenOf(signedIn.caller().actor())).isEmpty();
        assertThat(joining.slips(office("alder"), List.of(hat.person()))).isEmpty();
    }
}
