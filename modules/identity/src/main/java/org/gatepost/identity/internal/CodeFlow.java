package org.gatepost.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.gatepost.identity.ProviderSettings;
import org.gatepost.identity.Secret;
import org.gatepost.identity.internal.ProviderAnswer.Asserted;
import org.gatepost.identity.internal.ProviderAnswer.Away;
import org.gatepost.identity.internal.ProviderAnswer.Cancelled;
import org.gatepost.identity.internal.ProviderAnswer.Untrusted;

/** The protocol, and nothing of who is let in: OpenID Connect Core 1.0, 3.1, with PKCE (RFC 7636) and RFC 9207. */
@ApplicationScoped
class CodeFlow {

    private static final Set<ErrorObject> OF_THE_PROVIDER =
            Set.of(OAuth2Error.SERVER_ERROR, OAuth2Error.TEMPORARILY_UNAVAILABLE);

    @Inject
    Providers providers;

    /** A new sign-on, and the address at the provider where it goes on. */
    Begun begin(String returnTo, Optional<Secret> invitation) throws ProviderAway {
        var settings = providers.required();
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(settings.scope()), client(settings), callback(settings))
                .endpointURI(providers.provider().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        settings.hostedDomain().ifPresent(domain -> request.customParameter("hd", domain));
        return new Begun(
                new PendingSignOn(state.getValue(), nonce.getValue(), verifier.getValue(), returnTo, invitation),
                request.build().toURI());
    }

    /** Who it is that came back with {@code query}. */
    ProviderAnswer finish(PendingSignOn pending, String query) {
        try {
            var answer = AuthenticationResponseParser.parse(URI.create(callback(providers.required()) + "?" + query));
            if (answer.getState() == null || !answer.getState().getValue().equals(pending.state())) {
                return new Untrusted("state");
            }
            if (!isFromOurs(answer)) {
                return new Untrusted("issuer of the answer");
            }
            return answer.indicatesSuccess() ? redeem(answer, pending) : declined(answer);
        } catch (ParseException | IllegalArgumentException e) {
            return new Untrusted("no answer of a provider");
        } catch (ProviderAway e) {
            return new Away(String.valueOf(e.getCause()));
        }
    }

    /** RFC 9207: which provider answers, for those who say it. */
    private boolean isFromOurs(AuthenticationResponse answer) throws ProviderAway {
        var metadata = providers.provider().metadata();
        return answer.getIssuer() == null
                ? !metadata.supportsAuthorizationResponseIssuerParam()
                : answer.getIssuer().equals(metadata.getIssuer());
    }

    private static ProviderAnswer declined(AuthenticationResponse answer) {
        var error = answer.toErrorResponse().getErrorObject();
        if (OAuth2Error.ACCESS_DENIED.equals(error)) {
            return new Cancelled();
        }
        return OF_THE_PROVIDER.contains(error) ? new Away(error.getCode()) : new Untrusted("error " + error.getCode());
    }

    private ProviderAnswer redeem(AuthenticationResponse answer, PendingSignOn pending) throws ProviderAway {
        var settings = providers.required();
        var grant = new AuthorizationCodeGrant(
                answer.toSuccessResponse().getAuthorizationCode(),
                callback(settings),
                new CodeVerifier(pending.verifier()));
        var authentication = new ClientSecretBasic(
                client(settings), new com.nimbusds.oauth2.sdk.auth.Secret(settings.clientSecret()));
        var request = new TokenRequest.Builder(
                        providers.provider().metadata().getTokenEndpointURI(), authentication, grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(Provider.CONNECT_MILLIS);
        request.setReadTimeout(Provider.READ_MILLIS);
        try {
            var tokens = OIDCTokenResponseParser.parse(request.send());
            return tokens instanceof OIDCTokenResponse granted
                    ? checked(granted, pending, settings)
                    : new Untrusted("token endpoint: "
                            + tokens.toErrorResponse().getErrorObject().getCode());
        } catch (ParseException e) {
            return new Untrusted("no answer of a token endpoint");
        } catch (IOException e) {
            return new Away(String.valueOf(e));
        }
    }

    /** Signature, issuer, audience, times and nonce, then the claims. */
    private ProviderAnswer checked(OIDCTokenResponse granted, PendingSignOn pending, ProviderSettings settings)
            throws ProviderAway {
        var idToken = granted.getOIDCTokens().getIDToken();
        if (idToken == null) {
            return new Untrusted("no id token");
        }
        try {
            var claims = providers.provider().idTokens().validate(idToken, new Nonce(pending.nonce()));
            var party = claims.getAuthorizedParty();
            if (party != null && !party.getValue().equals(settings.clientId())) {
                return new Untrusted("authorized party");
            }
            var domain = settings.hostedDomain();
            if (domain.isPresent() && !domain.get().equals(claims.getStringClaim("hd"))) {
                return new Untrusted("hosted domain");
            }
            return new Asserted(new Assertion(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    emailIn(claims, settings),
                    Optional.ofNullable(claims.getStringClaim("sid")),
                    idToken.serialize()));
        } catch (BadJOSEException e) {
            return new Untrusted("id token: " + e.getMessage());
        } catch (JOSEException e) {
            return new Away(String.valueOf(e));
        }
    }

    /** Only one that the provider calls verified, or that the operator trusts all the same. */
    private static Optional<EmailAddress> emailIn(IDTokenClaimsSet claims, ProviderSettings settings) {
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return Optional.ofNullable(claims.getStringClaim(settings.emailClaim()))
                .filter(email -> verified || settings.trustEmail())
                .flatMap(EmailAddress::parse);
    }

    private static ClientID client(ProviderSettings settings) {
        return new ClientID(settings.clientId());
    }

    private static URI callback(ProviderSettings settings) {
        return URI.create(settings.baseUrl() + "/sign-in/school/callback");
    }

    record Begun(PendingSignOn pending, URI address) {}
}
