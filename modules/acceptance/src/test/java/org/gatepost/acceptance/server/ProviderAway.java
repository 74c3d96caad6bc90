package org.gatepost.acceptance.server;

/** Settings of an identity provider that never answers: pages show the way to it, and say that it is away. */
final class ProviderAway {

    private ProviderAway() {}

    static Command behind(Command command) {
        return command.with("GATEPOST_OIDC_ISSUER", "http://localhost:1/realms/school")
                .with("GATEPOST_OIDC_CLIENT_ID", "gatepost")
                .with("GATEPOST_OIDC_CLIENT_SECRET", "never asked for");
    }
}
