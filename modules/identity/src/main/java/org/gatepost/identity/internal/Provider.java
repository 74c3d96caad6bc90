package org.gatepost.identity.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URL;
import org.gatepost.identity.ProviderSettings;

/**
 * What the provider says of itself, and how its tokens are checked. Its keys are read again when a token is signed by
 * one that is not known yet, so that it can change them at any time. Id tokens come from the provider itself; logout
 * tokens may come from anybody, so for them its keys are asked for at most twice in half a minute.
 */
record Provider(OIDCProviderMetadata metadata, IDTokenValidator idTokens, LogoutTokenValidator logoutTokens) {

    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;
    private static final int MOST_BYTES = 100_000;

    /** Asks it. The issuer that it names must be the one that was set. */
    static Provider of(ProviderSettings settings) throws ProviderAway {
        try {
            var issuer = new Issuer(settings.issuer());
            var metadata = OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS);
            var client = new ClientID(settings.clientId());
            var algorithm = JWSAlgorithm.parse(settings.algorithm());
            var keys = metadata.getJWKSetURI().toURL();
            var ofIdTokens = new JWSVerificationKeySelector<>(
                    algorithm, source(keys).rateLimited(false).build());
            var ofLogoutTokens =
                    new JWSVerificationKeySelector<>(algorithm, source(keys).build());
            return new Provider(
                    metadata,
                    new IDTokenValidator(issuer, client, ofIdTokens, null),
                    new LogoutTokenValidator(issuer, client, false, ofLogoutTokens, null));
        } catch (GeneralException | IOException | IllegalArgumentException e) {
            throw new ProviderAway(e);
        }
    }

    private static JWKSourceBuilder<SecurityContext> source(URL keys) {
        return JWKSourceBuilder.<SecurityContext>create(
                        keys, new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                .refreshAheadCache(false);
    }
}
