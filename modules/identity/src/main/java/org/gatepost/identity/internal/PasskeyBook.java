package org.gatepost.identity.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Passkeys.Challenge;
import org.gatepost.identity.Secret;
import org.gatepost.identity.internal.PasskeyStore.Made;
import org.gatepost.kernel.Actor;

/** Asks devices and checks what they answer, each step in its transaction. An answer uses up what was asked, right or not. */
@ApplicationScoped
@Transactional
class PasskeyBook {

    private static final Logger LOG = Logger.getLogger(PasskeyBook.class.getName());

    @Inject
    RelyingParties parties;

    @Inject
    PasskeyStore passkeys;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    AccountRepository accounts;

    @Inject
    SignInRepository signIns;

    @Inject
    PasskeyOffers offers;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditLog audit;

    Challenge askAnybody(Instant now) {
        var request = ours().startAssertion(StartAssertionOptions.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build());
        try {
            return new Challenge(
                    challenges.add(Optional.empty(), request.toJson(), now), request.toCredentialsGetJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a device is asked cannot be written", e);
        }
    }

    /** Whose passkey it is; empty if the answer is wrong or to nothing that was asked. */
    Optional<AccountId> recognise(
            Secret challenge,
            PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> answer,
            Instant now) {
        return challenges
                .take(challenge, Optional.empty(), now)
                .flatMap(asked -> checked(asked, answer))
                .map(result -> {
                    var credential = result.getCredential().getCredentialId();
                    passkeys.used(credential, result.getSignatureCount(), now);
                    return passkeys.holder(result.getCredential().getUserHandle());
                });
    }

    private Optional<AssertionResult> checked(
            String asked, PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> answer) {
        try {
            var result = ours().finishAssertion(FinishAssertionOptions.builder()
                    .request(AssertionRequest.fromJson(asked))
                    .response(answer)
                    .build());
            return result.isSuccess() && result.isUserVerified() ? Optional.of(result) : Optional.empty();
        } catch (AssertionFailedException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "a passkey was refused: {0}", e.getMessage());
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a device was asked cannot be read", e);
        }
    }

    Challenge askToMake(AccountId account, Instant now) {
        var email = accounts.get(account).email();
        var request = ours().startRegistration(StartRegistrationOptions.builder()
                .user(UserIdentity.builder()
                        .name(email)
                        .displayName(email)
                        .id(passkeys.handle(account))
                        .build())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build());
        try {
            return new Challenge(
                    challenges.add(Optional.of(account), request.toJson(), now), request.toCredentialsCreateJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a device is asked cannot be written", e);
        }
    }

    /** Adds what a device has made; false if it is not what it was asked for. */
    boolean add(
            Actor actor,
            AccountId account,
            Secret challenge,
            String name,
            PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> answer,
            Instant now) {
        var made = challenges.take(challenge, Optional.of(account), now).flatMap(asked -> made(asked, answer));
        made.ifPresent(result -> {
            passkeys.add(
                    account,
                    new Made(name, result.getKeyId().getId(), result.getPublicKeyCose(), result.getSignatureCount()),
                    now);
            offers.end(account);
            notices.tell(account, CredentialChange.PASSKEY_ADDED);
            append(actor, "identity.passkeyAdded", account);
        });
        return made.isPresent();
    }

    private Optional<RegistrationResult> made(
            String asked,
            PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> answer) {
        try {
            var result = ours().finishRegistration(FinishRegistrationOptions.builder()
                    .request(PublicKeyCredentialCreationOptions.fromJson(asked))
                    .response(answer)
                    .build());
            return result.isUserVerified() ? Optional.of(result) : Optional.empty();
        } catch (RegistrationFailedException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "a new passkey was refused: {0}", e.getMessage());
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a device was asked cannot be read", e);
        }
    }

    void remove(Actor actor, AccountId account, UUID passkey, Secret signIn) {
        if (passkeys.remove(account, passkey)) {
            signIns.endOthers(account, signIn);
            notices.tell(account, CredentialChange.PASSKEY_REMOVED);
            append(actor, "identity.passkeyRemoved", account);
        }
    }

    private void append(Actor actor, String act, AccountId account) {
        audit.append(actor, Deed.of(act, "account", account.value()));
    }

    private RelyingParty ours() {
        return parties.ours().orElseThrow(() -> new IllegalStateException("there are no passkeys at this address"));
    }
}
