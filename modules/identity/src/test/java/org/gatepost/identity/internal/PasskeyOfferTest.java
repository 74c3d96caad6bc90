package org.gatepost.identity.internal;

import org.gatepost.identity.Again;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.Capacity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A parent is offered a passkey once and never pressed. */
class PasskeyOfferTest extends SignInFixture {

    private Passkeys passkeys;

    @BeforeAll
    static void beAtAName() {
        System.setProperty("gatepost.base-url", Postbox.SITE);
    }

    @AfterAll
    static void beThereNoMore() {
        System.clearProperty("gatepost.base-url");
    }

    @BeforeEach
    void find() {
        passkeys = gatepost.get(Passkeys.class);
    }

    @Test
    void isMadeToAParentWhoTypedAPasswordAndNotToStaff() {
        account(Capacity.GUARDIAN, Capacity.STAFF);
        var token = signedIn();
        var hats = signIns.find(token).orElseThrow().hats();
        var parent = hats.stream()
                .filter(hat -> hat.capacity() == Capacity.GUARDIAN)
                .findFirst()
                .orElseThrow();
        var staff = hats.stream()
                .filter(hat -> hat.capacity() == Capacity.STAFF)
                .findFirst()
                .orElseThrow();

        signIns.switchHat(token, parent);
        assertThat(passkeys.isOffered(token)).isTrue();
        signIns.switchHat(token, staff);
        assertThat(passkeys.isOffered(token)).isFalse();
    }

    @Test
    void isNotMadeAgainToWhoeverSaidNo() {
        account(Capacity.GUARDIAN);
        passkeys.declineOffer(signedIn());

        assertThat(passkeys.isOffered(signedIn())).isFalse();
    }

    @Test
    void isNotMadeAgainToWhoeverMadeOneAndRemovedIt() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        add(token);
        assertThat(passkeys.isOffered(token)).isFalse();

        passkeys.remove(token, passkeys.own(token).get(0).id(), new Again(PASSWORD, address));

        assertThat(passkeys.isOffered(token)).isFalse();
    }

    private void add(Secret token) {
        var asked = passkeys.offer(token, new Again(PASSWORD, address));
        passkeys.add(token, asked.token(), "phone", new DeviceForge(Postbox.SITE).made(asked.options()));
    }
}
