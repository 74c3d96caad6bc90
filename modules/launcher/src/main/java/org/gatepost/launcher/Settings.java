package org.gatepost.launcher;

import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gatepost.identity.ProviderSettings;
import org.gatepost.launcher.server.DatabaseUrl;
import org.gatepost.standalone.DatabaseSettings;

/**
 * What the operator sets in the environment ({@code GATEPOST_DB_URL}), or as a system property ({@code gatepost.db.url}).
 */
public final class Settings {

    private static final String DATABASE_URL = "gatepost.db.url";
    private static final String BASE_URL = "gatepost.base-url";

    private static final String SECRET_KEY = "gatepost.secret-key";
    private static final int SECRET_KEY_BYTES = 32;

    private static final Pattern NOT_FOR_SERVERS = Pattern.compile("GATEPOST_(DB_.*|BASE_URL|CLOCK_.*|CACHE|JAR)");

    private Settings() {}

    /** The database as the role that the server runs as. */
    public static DatabaseSettings database() {
        return database("gatepost.db.user", "gatepost.db.password");
    }

    /** The database as the role that owns the tables. */
    static DatabaseSettings databaseForMigrating() {
        return database("gatepost.db.migrate.user", "gatepost.db.migrate.password");
    }

    /** How families and staff find Gatepost, without a slash at its end; only https will do. */
    static URI baseUrl() {
        return baseUrl(required(BASE_URL, "the address that families and staff use, such as https://gatepost.example"));
    }

    /** {@code text} as such an address. */
    static URI baseUrl(String text) {
        try {
            var url = URI.create(text.replaceFirst("/$", ""));
            if ("https".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailed.refused(unfit(text), e);
        }
        throw CommandFailed.refused(unfit(text));
    }

    private static String unfit(String text) {
        return "The base URL must be an https address without a path, such as https://gatepost.example, not \"" + text
                + "\" (" + variable(BASE_URL) + ").";
    }

    /**
     * Everything of Gatepost's that the operator has set, for the server, by the names of environment variables; without
     * what only commands need, and without a clock that is not the machine's.
     */
    static Map<String, String> forServer() {
        var settings = new TreeMap<String, String>();
        for (String name : ConfigProvider.getConfig().getPropertyNames()) {
            var variable = variable(name);
            if (variable.startsWith("GATEPOST_")
                    && !NOT_FOR_SERVERS.matcher(variable).matches()) {
                find(name).ifPresent(value -> settings.put(variable, value));
            }
        }
        return settings;
    }

    /** What the operator has set of the school's identity provider, for the server. */
    public static Map<String, String> forSingleSignOn() {
        var settings = forServer();
        settings.keySet().removeIf(name -> !name.startsWith("GATEPOST_OIDC_"));
        return settings;
    }

    /** Refuses single sign-on that is half set up. */
    public static void requireWholeSingleSignOn() {
        provider();
    }

    /** Refuses single sign-on that is half set up, and a provider that is not reached by https. */
    static void requireSafeSingleSignOn() {
        provider().filter(provider -> !provider.issuer().startsWith("https://")).ifPresent(provider -> {
            throw CommandFailed.refused("The identity provider must be reached by https, not " + provider.issuer()
                    + " (" + variable("gatepost.oidc.issuer") + ").");
        });
    }

    private static Optional<ProviderSettings> provider() {
        try {
            return ProviderSettings.configured();
        } catch (IllegalArgumentException e) {
            throw CommandFailed.refused(String.valueOf(e.getMessage()), e);
        }
    }

    /** Refuses a clock that was moved: production has none but the machine's. */
    static void requireRealClock() {
        find("gatepost.clock.offset").ifPresent(offset -> {
            throw CommandFailed.refused("The clock can be moved in the demo only. Unset GATEPOST_CLOCK_OFFSET.");
        });
    }

    /** Refuses a second factor that is only offered: production has staff set one up. */
    static void requireSecondFactor() {
        find("gatepost.second-factor")
                .filter(setting -> !setting.equals("required"))
                .ifPresent(setting -> {
                    throw CommandFailed.refused(
                            "Staff must have a second factor. Unset GATEPOST_SECOND_FACTOR or set it to"
                                    + " required.");
                });
    }

    /** Refuses to start without the key that keys of apps are encrypted with, or with one that is no such key. */
    static void requireSecretKey() {
        var text = required(SECRET_KEY, "32 random bytes in Base64, such as `openssl rand -base64 32` prints");
        try {
            if (Base64.getDecoder().decode(text.strip()).length == SECRET_KEY_BYTES) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailed.refused(variable(SECRET_KEY) + " is not Base64.", e);
        }
        throw CommandFailed.refused(variable(SECRET_KEY) + " is not 32 bytes in Base64.");
    }

    private static DatabaseSettings database(String user, String password) {
        var url = find(DATABASE_URL)
                .orElseThrow(() -> CommandFailed.refused("No database: " + variable(DATABASE_URL) + " is not set. Set "
                        + variable(DATABASE_URL) + " (jdbc:postgresql://HOST:5432/DATABASE), " + variable(user)
                        + " and " + variable(password) + ". Only `gatepost demo` brings a database of its own."));
        return new DatabaseSettings(
                DatabaseUrl.of(url).forCommands(),
                required(user, "a role of the database"),
                required(password, "the password of that role"));
    }

    private static String required(String property, String meaning) {
        return find(property)
                .orElseThrow(() -> CommandFailed.refused("Set " + variable(property) + ": " + meaning + "."));
    }

    private static Optional<String> find(String property) {
        return ConfigProvider.getConfig()
                .getOptionalValue(property, String.class)
                .filter(value -> !value.isBlank());
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
