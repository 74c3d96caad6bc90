package org.gatepost.identity.internal;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.Capacity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A session that ends at the provider ends the sign-ins that came from it (OpenID Connect Back-Channel Logout 1.0). */
class EndedAtProviderTest extends SignOnFixture {

    private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

    private Secret token;

    @BeforeEach
    void signOnFirst() {
        people.add(email, Capacity.STAFF);
        token = entered(signOn()).token();
    }

    private JWTClaimsSet.Builder notice() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .audience(ProviderForge.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .subject(subject)
                .claim("sid", sid)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return ProviderForge.signed(claims.build(), PROVIDER.key(), LOGOUT);
    }

    @Test
    void endsTheSignInsOfThatSessionAndNoOther() {
        var elsewhere =
                entered(signOn(claims -> claims.claim("sid", "another"))).token();

        assertThat(singleSignOn.endedAtProvider(signed(notice()))).isTrue();

        assertThat(signIns.find(token)).isEmpty();
        assertThat(signIns.find(elsewhere)).isPresent();
    }

    @Test
    void endsAllOfSomebodyWhereNoSessionIsNamed() {
        var elsewhere =
                entered(signOn(claims -> claims.claim("sid", "another"))).token();

        assertThat(singleSignOn.endedAtProvider(signed(notice().claim("sid", null))))
                .isTrue();

        assertThat(signIns.find(token)).isEmpty();
        assertThat(signIns.find(elsewhere)).isEmpty();
    }

    @Test
    void takesATokenOnce() {
        var notice = signed(notice());
        singleSignOn.endedAtProvider(notice);
        var again = entered(signOn()).token();

        assertThat(singleSignOn.endedAtProvider(notice)).isFalse();

        assertThat(signIns.find(again)).isPresent();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                arguments("for another client", change(claims -> claims.audience("another"))),
                arguments("of another issuer", change(claims -> claims.issuer("https://elsewhere.example"))),
                arguments("without the event", change(claims -> claims.claim("events", null))),
                arguments("with a nonce, as an id token has", change(claims -> claims.claim("nonce", "n"))),
                arguments("without an id", change(claims -> claims.jwtID(null))),
                arguments("without a time", change(claims -> claims.issueTime(null))),
                arguments(
                        "of nobody's session",
                        change(claims -> claims.subject(null).claim("sid", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void refusesOne(String which, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(singleSignOn.endedAtProvider(signed(change.apply(notice())))).isFalse();

        assertThat(signIns.find(token)).isPresent();
    }

    @Test
    void refusesWhatTheProviderHasNotSigned() {
        var claims = notice().build();

        assertThat(singleSignOn.endedAtProvider(ProviderForge.signed(claims, ProviderForge.newKey(), LOGOUT)))
                .isFalse();
        assertThat(singleSignOn.endedAtProvider(new PlainJWT(claims).serialize()))
                .isFalse();
        assertThat(singleSignOn.endedAtProvider("rubbish")).isFalse();
        assertThat(singleSignOn.endedAtProvider("")).isFalse();
        assertThat(signIns.find(token)).isPresent();
    }

    private static UnaryOperator<JWTClaimsSet.Builder> change(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change;
    }
}
