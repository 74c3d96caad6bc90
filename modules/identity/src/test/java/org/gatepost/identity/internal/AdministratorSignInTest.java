package org.gatepost.identity.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.directory.Hat;
import org.gatepost.directory.Roles;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-SES-04: who administers schools is signed out after a quarter of an hour without use. */
class AdministratorSignInTest extends SignInFixture {

    @Test
    void isOverAfterAQuarterOfAnHourWithoutUse() {
        administers(account(Capacity.STAFF).get(0));
        var token = signedIn();

        CLOCK.move(Duration.ofMinutes(15).minusMillis(1));
        assertThat(signIns.find(token)).isPresent();
        CLOCK.move(Duration.ofMinutes(15));

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void isOverAfterTwelveHoursHoweverMuchItIsUsed() {
        administers(account(Capacity.STAFF).get(0));
        var token = signedIn();

        for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            CLOCK.move(Duration.ofMinutes(10));
            assertThat(signIns.find(token)).isPresent();
        }
        CLOCK.move(Duration.ofMinutes(10));

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void isAsShortUnderTheHatOfAParent() {
        var hats = account(Capacity.GUARDIAN, Capacity.STAFF);
        hats.stream().filter(hat -> hat.capacity() == Capacity.STAFF).forEach(AdministratorSignInTest::administers);
        var token = signedIn();
        signIns.switchHat(token, parent(hats));

        CLOCK.move(Duration.ofMinutes(15));

        assertThat(signIns.find(token)).isEmpty();
    }

    private static Hat parent(List<Hat> hats) {
        return hats.stream()
                .filter(hat -> hat.capacity() == Capacity.GUARDIAN)
                .findFirst()
                .orElseThrow();
    }

    private static void administers(Hat hat) {
        var another = new Actor(
                hat.school(), new PersonId(UUID.randomUUID()), Capacity.STAFF, Set.of(Duty.TRUST_ADMINISTRATOR));
        gatepost.get(Roles.class)
                .give(
                        another,
                        hat.person(),
                        Duty.TRUST_ADMINISTRATOR,
                        LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("Europe/London")),
                        Optional.empty());
    }
}
