package org.gatepost.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The ends of sessions at the provider: where a browser ends one, and what the provider says of one that has ended. */
@ApplicationScoped
class SessionEnds {

    private static final Logger LOG = Logger.getLogger(SessionEnds.class.getName());

    @Inject
    Providers providers;

    /** Where the browser goes to end the session that {@code idToken} is of; empty if the provider offers none or is away. */
    Optional<URI> address(String idToken) {
        try {
            return address(JWTParser.parse(idToken));
        } catch (ParseException e) {
            throw new IllegalStateException("it was checked before it was kept", e);
        }
    }

    /** Where the browser of somebody unknown goes; the provider asks them there. */
    Optional<URI> address() {
        return address((JWT) null);
    }

    private Optional<URI> address(@Nullable JWT hint) {
        var settings = providers.required();
        try {
            return Optional.ofNullable(providers.provider().metadata().getEndSessionEndpointURI())
                    .map(endpoint -> new LogoutRequest(
                                    endpoint,
                                    hint,
                                    null,
                                    new ClientID(settings.clientId()),
                                    URI.create(settings.baseUrl() + "/sign-in/school/out"),
                                    null,
                                    null)
                            .toURI());
        } catch (ProviderAway e) {
            LOG.log(Level.WARNING, "the identity provider is away, a session there goes on: {0}", e.getCause());
            return Optional.empty();
        }
    }

    /** What {@code logoutToken} says; empty if it is not the provider's, or cannot be checked now. */
    Optional<LogoutNotice> read(String logoutToken) {
        try {
            var claims = providers.provider().logoutTokens().validate(JWTParser.parse(logoutToken));
            return Optional.of(new LogoutNotice(
                    claims.getIssuer().getValue(),
                    claims.getJWTID().getValue(),
                    Optional.ofNullable(claims.getSessionID()).map(Identifier::getValue),
                    Optional.ofNullable(claims.getSubject()).map(Identifier::getValue)));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.log(Level.WARNING, "logout token refused: {0}", e.getMessage());
        } catch (ProviderAway e) {
            LOG.log(Level.WARNING, "a logout token could not be checked: {0}", e.getCause());
        }
        return Optional.empty();
    }
}
