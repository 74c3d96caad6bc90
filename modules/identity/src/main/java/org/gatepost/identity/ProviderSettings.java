package org.gatepost.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The school's identity provider, as the operator has set it by {@code gatepost.oidc.*}.
 *
 * @param issuer as the provider names itself; from there everything else about it is read
 * @param scope what is asked for, separated by spaces
 * @param emailClaim the claim that holds the e-mail address
 * @param trustEmail whether the provider's e-mail addresses are taken for verified although it does not say so
 * @param hostedDomain the claim {@code hd} must be this (Google Workspace)
 * @param algorithm by which the provider signs; never "none"
 * @param name for the button
 * @param only whether staff who have joined their school account can sign in by nothing else
 * @param baseUrl of Gatepost, without a slash at its end
 */
public record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String scope,
        String emailClaim,
        boolean trustEmail,
        Optional<String> hostedDomain,
        String algorithm,
        String name,
        boolean only,
        String baseUrl) {

    private static final String PREFIX = "gatepost.oidc.";

    /**
     * What is set now; empty if nothing is.
     *
     * @throws IllegalArgumentException if it is half done; the message is for the operator
     */
    public static Optional<ProviderSettings> configured() {
        return of(ConfigProvider.getConfig());
    }

    static Optional<ProviderSettings> of(Config config) {
        var missing = new ArrayList<String>();
        for (String needed : List.of("issuer", "client-id", "client-secret")) {
            if (find(config, needed).isEmpty()) {
                missing.add(PREFIX + needed);
            }
        }
        if (missing.size() == 3) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Single sign-on is half set up: " + String.join(" and ", missing)
                    + (missing.size() == 1 ? " is" : " are")
                    + " missing. Set all of gatepost.oidc.issuer, .client-id and .client-secret, or none of them.");
        }
        return Optional.of(new ProviderSettings(
                web(find(config, "issuer").orElseThrow()),
                find(config, "client-id").orElseThrow(),
                find(config, "client-secret").orElseThrow(),
                find(config, "scope").orElse("openid email profile"),
                find(config, "email-claim").orElse("email"),
                find(config, "trust-email").map(Boolean::parseBoolean).orElse(false),
                find(config, "hosted-domain"),
                find(config, "algorithm").orElse("RS256"),
                find(config, "name").orElse(""),
                find(config, "only").map(Boolean::parseBoolean).orElse(true),
                config.getOptionalValue("gatepost.base-url", String.class)
                        .orElse("http://localhost:8080")
                        .replaceFirst("/$", "")));
    }

    /** Scheme, host and port of the provider. */
    public String origin() {
        var url = URI.create(issuer);
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static String web(String issuer) {
        try {
            var url = new URI(issuer);
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme()) && url.getQuery() == null) {
                return issuer;
            }
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(unfit(issuer), e);
        }
        throw new IllegalArgumentException(unfit(issuer));
    }

    private static String unfit(String issuer) {
        return "gatepost.oidc.issuer is no web address: " + issuer;
    }

    private static Optional<String> find(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "provider " + issuer;
    }
}
