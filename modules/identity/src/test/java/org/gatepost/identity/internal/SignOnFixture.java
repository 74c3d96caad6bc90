package org.gatepost.identity.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignOnBegun.Started;
import org.gatepost.identity.SignOnFinished;
import org.gatepost.identity.SignOnFinished.Entered;
import org.gatepost.identity.SignOnFinished.Refused;
import org.gatepost.identity.SignOnRefusal;
import org.gatepost.identity.SingleSignOn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules with a provider that is made for tests. */
abstract class SignOnFixture extends SignInFixture {

    static final ProviderForge PROVIDER = ProviderForge.start();
    static final String RETURN_TO = "/staff/inbox?page=2";

    final String subject = UUID.randomUUID().toString();
    final String sid = UUID.randomUUID().toString();
    SingleSignOn singleSignOn;

    /** The settings are read when they are first needed. */
    @BeforeAll
    static void configureTheProvider() {
        System.setProperty("gatepost.oidc.issuer", PROVIDER.issuer());
        System.setProperty("gatepost.oidc.client-id", ProviderForge.CLIENT);
        System.setProperty("gatepost.oidc.client-secret", ProviderForge.SECRET);
    }

    @BeforeEach
    void findIt() {
        singleSignOn = gatepost.get(SingleSignOn.class);
    }

    @AfterAll
    static void forgetTheProvider() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("gatepost.oidc."));
    }

    /** A browser at the provider. */
    record AtProvider(Secret pending, Map<String, List<String>> asked) {

        String parameter(String name) {
            return asked.getOrDefault(name, List.of("")).get(0);
        }
    }

    AtProvider begin() {
        return begin(Optional.empty());
    }

    AtProvider begin(Optional<Secret> invitation) {
        var begun = singleSignOn.begin(RETURN_TO, invitation, address);
        assertThat(begun).isInstanceOf(Started.class);
        var started = (Started) begun;
        return new AtProvider(
                started.pending(), URLUtils.parseParameters(started.address().getRawQuery()));
    }

    /** What the provider says when all is well: verified, of this test's person. */
    JWTClaimsSet claims(AtProvider at) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .subject(subject)
                .audience(ProviderForge.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", at.parameter("nonce"))
                .claim("sid", sid)
                .claim("email", email)
                .claim("email_verified", true)
                .build();
    }

    SignOnFinished finish(AtProvider at, JWTClaimsSet claims) {
        return finish(at, PROVIDER.signed(claims), Optional.empty());
    }

    SignOnFinished finish(AtProvider at, String idToken, Optional<Secret> current) {
        var code = PROVIDER.code(at.parameter("code_challenge"), idToken);
        return singleSignOn.finish(
                Optional.of(at.pending()), query(code, at.parameter("state"), PROVIDER.issuer()), current);
    }

    static String query(String code, String state, String issuer) {
        return "code=" + code + "&state=" + state + "&iss=" + URLEncoder.encode(issuer, StandardCharsets.UTF_8);
    }

    /** The whole way, with {@code change} to what the provider says. */
    SignOnFinished signOn(UnaryOperator<JWTClaimsSet.Builder> change) {
        var at = begin();
        return finish(at, change.apply(new JWTClaimsSet.Builder(claims(at))).build());
    }

    SignOnFinished signOn() {
        return signOn(claims -> claims);
    }

    static Opened entered(SignOnFinished finished) {
        assertThat(finished).isInstanceOf(Entered.class);
        return opened(((Entered) finished).outcome());
    }

    static SignOnRefusal refused(SignOnFinished finished) {
        assertThat(finished).isInstanceOf(Refused.class);
        return ((Refused) finished).why();
    }
}
