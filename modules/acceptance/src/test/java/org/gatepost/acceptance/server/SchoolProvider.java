package org.gatepost.acceptance.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;

/**
 * The identity provider of one Gatepost: a realm of {@link Keycloak}, set up by the file that an operator imports. Until it
 * is opened Gatepost is told of it, and does not find it.
 */
public final class SchoolProvider {

    /** Of everybody whom a test makes known to a provider. */
    public static final String PASSWORD = "curlew-on-the-sandbank";

    private static final String CLIENT = "gatepost";

    private final String secret = UUID.randomUUID().toString();
    private final String realm;
    private boolean offered = true;

    SchoolProvider(String realm) {
        this.realm = realm;
    }

    /** Whether Gatepost is told of it, when it is started the next time. */
    public void isOffered(boolean offered) {
        this.offered = offered;
    }

    /** {@code command}, which knows of this provider by its environment. */
    Command behind(Command command) {
        if (!offered) {
            return command;
        }
        return command.with("GATEPOST_OIDC_ISSUER", issuer().toString())
                .with("GATEPOST_OIDC_CLIENT_ID", CLIENT)
                .with("GATEPOST_OIDC_CLIENT_SECRET", secret);
    }

    /** As it names itself. */
    public URI issuer() {
        return Keycloak.url().resolve("realms/" + realm);
    }

    /**
     * Starts Keycloak if it does not run, and makes the realm.
     *
     * @param gatepost whose sign-ons it takes; ends with a slash
     */
    public void openFor(URI gatepost) {
        Keycloak.start();
        var text = read("server-config/keycloak/school.json")
                .replace("${GATEPOST_BASE_URL}", gatepost.toString().replaceFirst("/$", ""))
                .replace("${GATEPOST_CLIENT_SECRET}", secret);
        var settings = JsonParser.parseString(text).getAsJsonObject();
        settings.addProperty("realm", realm);
        post("admin/realms", settings.toString());
    }

    /**
     * Makes somebody known to it.
     *
     * @param email verified, as the provider says
     */
    public void know(String email) {
        var password = new JsonObject();
        password.addProperty("type", "password");
        password.addProperty("value", PASSWORD);
        var credentials = new JsonArray();
        credentials.add(password);
        var user = new JsonObject();
        user.addProperty("username", email);
        user.addProperty("email", email);
        user.addProperty("emailVerified", true);
        user.addProperty("firstName", "Somebody");
        user.addProperty("lastName", "Known");
        user.addProperty("enabled", true);
        user.add("credentials", credentials);
        post(ofRealm("/users"), user.toString());
    }

    /** Ends all sessions of that person there, as an administrator does. */
    public void endSessionsOf(String email) {
        var found = JsonParser.parseString(
                        get(ofRealm("/users?exact=true&username=" + URLEncoder.encode(email, StandardCharsets.UTF_8))))
                .getAsJsonArray();
        post(ofRealm("/users/" + found.get(0).getAsJsonObject().get("id").getAsString() + "/logout"), "");
    }

    /** From now on it signs with another key. */
    public void changeKey() {
        post(ofRealm("/components"), """
                {"name": "newer", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["500"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}""");
    }

    private String ofRealm(String path) {
        return "admin/realms/" + realm + path;
    }

    private static void post(String path, String json) {
        send(asAdministrator(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static String get(String path) {
        return send(asAdministrator(path).build());
    }

    /** Keycloak's own token lasts for a minute, so each request has a new one. */
    private static HttpRequest.Builder asAdministrator(String path) {
        var form = "grant_type=password&client_id=admin-cli&username=" + Keycloak.ADMINISTRATOR + "&password="
                + URLEncoder.encode(Keycloak.PASSWORD, StandardCharsets.UTF_8);
        var granted = send(HttpRequest.newBuilder(Keycloak.url().resolve("realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        var token = JsonParser.parseString(granted)
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
        return HttpRequest.newBuilder(Keycloak.url().resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest request) {
        var answer = Http.send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String read(String file) {
        try {
            return Files.readString(Build.project(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
