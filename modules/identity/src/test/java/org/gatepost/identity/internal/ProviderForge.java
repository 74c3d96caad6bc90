package org.gatepost.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small provider that gives whatever tokens a test wants, but codes only once and only to who began (PKCE). */
final class ProviderForge implements AutoCloseable {

    static final String CLIENT = "gatepost";
    static final String SECRET = "a secret of the client";

    private final HttpServer server;
    private final Map<String, Granted> codes = new HashMap<>();
    private volatile RSAKey key = newKey();
    private volatile boolean away;

    private ProviderForge(HttpServer server) {
        this.server = server;
    }

    private record Granted(String challenge, String idToken) {}

    static ProviderForge start() {
        try {
            var forge =
                    new ProviderForge(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            forge.server.createContext("/", forge::answer);
            forge.server.start();
            return forge;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers nothing but an error until told otherwise. */
    void isAway(boolean isAway) {
        away = isAway;
    }

    /** Signs by another key from now on, and no longer shows the old one. */
    void rotate() {
        key = newKey();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code for {@code idToken}, good for whoever began with {@code challenge}. */
    String code(String challenge, String idToken) {
        var code = UUID.randomUUID().toString();
        codes.put(code, new Granted(challenge, idToken));
        return code;
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key, JOSEObjectType.JWT);
    }

    static String signed(JWTClaimsSet claims, RSAKey by, JOSEObjectType type) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    private void answer(HttpExchange asked) throws IOException {
        if (away) {
            send(asked, 503, "{}");
            return;
        }
        switch (asked.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> send(asked, 200, metadata());
            case "/keys" -> send(asked, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/token" -> token(asked);
            default -> send(asked, 404, "{}");
        }
    }

    private String metadata() {
        return """
            {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/authorize", "token_endpoint": "ISSUER/token",
             "jwks_uri": "ISSUER/keys", "end_session_endpoint": "ISSUER/logout", "subject_types_supported": ["public"],
             "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"],
             "authorization_response_iss_parameter_supported": true}""".replace("ISSUER", issuer());
    }

    private void token(HttpExchange asked) throws IOException {
        var body = URLUtils.parseParameters(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var granted = codes.remove(only(body, "code"));
        if (granted != null && isFromClient(asked) && began(granted, only(body, "code_verifier"))) {
            send(asked, 200, """
                {"access_token": "unused", "token_type": "Bearer", "id_token": "TOKEN"}""".replace("TOKEN", granted.idToken()));
        } else {
            send(asked, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private static boolean isFromClient(HttpExchange asked) {
        var pair = (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(pair))
                .equals(asked.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean began(Granted granted, String verifier) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                .getValue()
                .equals(granted.challenge());
    }

    private static String only(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static void send(HttpExchange asked, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(status, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
