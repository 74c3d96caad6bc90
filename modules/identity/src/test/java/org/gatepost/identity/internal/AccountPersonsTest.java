package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountIsSomebodyElse;
import org.gatepost.identity.PersonHasAccount;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignedIn;
import org.gatepost.kernel.Capacity;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An account is the persons it was bound to, and nobody else who has its e-mail address (SEC-AUZ-05). */
class AccountPersonsTest extends SignInFixture {

    private final AccountPersons persons = gatepost.get(AccountPersons.class);

    @Test
    void openNoHatOfSomebodyElseWithTheSameAddress() {
        var own = account(Capacity.GUARDIAN);
        var token = signedIn();

        people.addAnother(email, "alder", Capacity.GUARDIAN);
        people.add(email, "birch", Capacity.GUARDIAN);

        assertThat(signIns.find(token).map(SignedIn::hats)).contains(own);
        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .isEqualTo(own);
    }

    @Test
    void areNobodyWhereTwoGuardiansShareTheAddress() {
        people.add(email, Capacity.GUARDIAN);
        people.addAnother(email, "alder", Capacity.GUARDIAN);
        var elsewhere = people.add(email, "birch", Capacity.GUARDIAN).get(2);

        accounts.open(OPERATOR, email, PASSWORD);

        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .containsExactly(elsewhere);
    }

    @Test
    void stayBoundWhenTheRosterChangesTheAddress() {
        var hat = account(Capacity.GUARDIAN).get(0);

        people.changeAddress(email, "new-" + email);

        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .containsExactly(hat);
    }

    @Test
    void belongToOneAccountAtMost() throws SQLException {
        var hat = account(Capacity.GUARDIAN).get(0);
        var other = "other-" + email;
        people.add(other, Capacity.GUARDIAN);
        accounts.open(OPERATOR, other, PASSWORD);

        persons.bind(accountOf(email), hat, Bond.SINGLE_SIGN_ON);
        assertThatThrownBy(() -> persons.bind(accountOf(other), hat, Bond.INVITATION))
                .isInstanceOf(PersonHasAccount.class);

        assertThat(persons.accountOf(hat.person())).contains(accountOf(email));
        assertThat(stored("select count(*) || ' ' || min(how) from identity.account_person where person_id = '"
                        + hat.person() + "'"))
                .isEqualTo("1 ADDRESS");
    }

    @Test
    void areNeverTwoGuardiansOfOneSchoolInOneAccount() {
        account(Capacity.GUARDIAN);
        var second = people.add("second-" + email, Capacity.GUARDIAN).get(0);

        assertThatThrownBy(() -> persons.bind(accountOf(email), second, Bond.INVITATION))
                .isInstanceOf(AccountIsSomebodyElse.class);
        assertThat(persons.accountOf(second.person())).isEmpty();
    }

    @Test
    void belongToOneAccountWhoeverIsFirst() throws Exception {
        var hat = people.add("somebody-" + email, Capacity.GUARDIAN).get(0);
        var ids = List.of(someAccount(), someAccount(), someAccount(), someAccount());
        var next = ids.iterator();

        var outcomes = atOnce(4, () -> {
            String id;
            synchronized (next) {
                id = next.next();
            }
            try {
                persons.bind(accountOf(id), hat, Bond.INVITATION);
                return "bound";
            } catch (PersonHasAccount refused) {
                return refused.code();
            }
        });

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "bound", "identity.personHasAccount", "identity.personHasAccount", "identity.personHasAccount");
    }

    private String someAccount() {
        var name = UUID.randomUUID() + "@families.example";
        people.add(name, Capacity.STAFF);
        accounts.open(OPERATOR, name, PASSWORD);
        return name;
    }

    @Test
    void areFoundByAddressOnceForAnAccountFromBeforeThereWereBonds() throws SQLException {
        var hat = account(Capacity.GUARDIAN).get(0);
        asBeforeThereWereBonds();

        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .containsExactly(hat);

        people.add(email, "birch", Capacity.STAFF);
        assertThat(opened(signIns.signIn(email, PASSWORD, address)).signedIn().hats())
                .containsExactly(hat);
    }

    @Test
    void areNotGuessedForSuchAnAccountWhoseAddressTwoShare() throws SQLException {
        account(Capacity.GUARDIAN);
        people.addAnother(email, "alder", Capacity.GUARDIAN);
        asBeforeThereWereBonds();

        assertThat(signIns.signIn(email, PASSWORD, address)).isEqualTo(new NoHatLeft());
    }

    private void asBeforeThereWereBonds() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement()) {
            statement.execute("delete from identity.account_person where account_id = '"
                    + accountOf(email).value() + "'");
            statement.execute("update identity.account set finds_by_address = true where email = '" + email + "'");
        }
    }

    @Test
    void letInAGuardianWhoHasNoChildHereAnyMore() {
        var hat = account(Capacity.GUARDIAN).get(0);

        people.takeChildren(email);

        var signedIn = opened(signIns.signIn(email, PASSWORD, address)).signedIn();
        assertThat(signedIn.hats()).extracting(Hat::person).containsExactly(hat.person());
        assertThat(gatepost.get(org.gatepost.directory.Families.class)
                        .childrenOf(signedIn.caller().actor()))
                .isEmpty();
    }
}
