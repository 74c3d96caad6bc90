package org.gatepost.identity.internal;

import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.identity.Again;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.UnfitPasskey;

/** Signs in by passkeys and keeps them. Outside of transactions: tries are counted whatever comes of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredPasskeys implements Passkeys {

    private static final int LONGEST_ANSWER = 16_384;

    @Inject
    RelyingParties parties;

    @Inject
    PasskeyStore passkeys;

    @Inject
    PasskeyBook book;

    @Inject
    PasskeyOffers offers;

    @Inject
    IdentityPolicy policy;

    @Inject
    Reauthentication visitors;

    @Inject
    OpenSignIns open;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Override
    public Optional<String> domain() {
        return parties.ours().map(ours -> ours.getIdentity().getId());
    }

    @Override
    public Challenge challenge() {
        return book.askAnybody(clock.instant());
    }

    @Override
    public SignInOutcome signIn(Secret challenge, String response, String address) {
        var now = clock.instant();
        var answer = assertion(response);
        if (answer.isEmpty()) {
            return new Refused();
        }
        var tries =
                new Tries(throttle, Tries.Kind.PASSKEY, answer.get().getId().getBase64Url(), Origin.of(address), now);
        if (!tries.admitAnother()) {
            return new TooManyTries();
        }
        var account = book.recognise(challenge, answer.get(), now);
        if (account.isEmpty()) {
            return new Refused();
        }
        tries.succeeded();
        return open.open(account.get(), Means.PASSKEY, now).orElseGet(NoHatLeft::new);
    }

    @Override
    public List<Passkey> own(Secret signIn) {
        return passkeys.of(visitors.require(signIn, clock.instant()).account());
    }

    @Override
    public boolean isOffered(Secret signIn) {
        var now = clock.instant();
        var account = visitors.require(signIn, now);
        return policy.mayBeOfferedPasskey(account.hat())
                && open.means(signIn, now).filter(Means::isTypedOrSent).isPresent()
                && parties.ours().isPresent()
                && offers.isOpen(account.account());
    }

    @Override
    public void declineOffer(Secret signIn) {
        offers.end(visitors.require(signIn, clock.instant()).account());
    }

    @Override
    public Challenge offer(Secret signIn, Again again) {
        var now = clock.instant();
        return book.askToMake(visitors.requireAgain(signIn, again, now).account(), now);
    }

    @Override
    public void add(Secret signIn, Secret challenge, String name, String response) {
        var now = clock.instant();
        var owner = visitors.require(signIn, now);
        var called = name.strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw new UnfitPasskey("a name of " + called.length() + " characters");
        }
        var answer = attestation(response).orElseThrow(() -> new UnfitPasskey("an answer that cannot be read"));
        if (!book.add(owner.caller().actor(), owner.account(), challenge, called, answer, now)) {
            throw new UnfitPasskey("an answer to nothing that was asked");
        }
    }

    @Override
    public void remove(Secret signIn, UUID passkey, Again again) {
        var owner = visitors.requireAgain(signIn, again, clock.instant());
        book.remove(owner.caller().actor(), owner.account(), passkey, signIn);
    }

    private static Optional<PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>>
            assertion(String json) {
        return read(json, PublicKeyCredential::parseAssertionResponseJson);
    }

    private static Optional<PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>>
            attestation(String json) {
        return read(json, PublicKeyCredential::parseRegistrationResponseJson);
    }

    private static <T> Optional<T> read(String json, Reading<T> reading) {
        if (json.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reading.of(json));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(String json) throws IOException;
    }
}
