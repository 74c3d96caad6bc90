package org.gatepost.launcher.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatepost.launcher.CommandFailed;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL of PostgreSQL, completed with what Gatepost needs (REL-DB-01). What the URL says already is left alone.
 */
public final class DatabaseUrl {

    private static final Pattern FORM =
            Pattern.compile("jdbc:postgresql:(//(?<hosts>[^/?]*)/)?[^/?]*(\\?(?<more>.*))?");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?|");

    private final String url;
    private final String more;
    private final String hosts;

    private DatabaseUrl(String url, String hosts, String more) {
        this.url = url;
        this.hosts = hosts;
        this.more = more;
    }

    /** Refuses what is no such URL, and one that holds a password: URLs end up in logs. */
    public static DatabaseUrl of(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches()) {
            throw CommandFailed.refused("The database URL must look like jdbc:postgresql://HOST:5432/DATABASE.");
        }
        var parsed = new DatabaseUrl(url, orEmpty(parts.group("hosts")), orEmpty(parts.group("more")));
        if (parsed.says("password") || parsed.says("user") || parsed.hosts.contains("@")) {
            throw CommandFailed.refused("Take user and password out of the database URL, which ends up in logs."
                    + " Set GATEPOST_DB_USER and GATEPOST_DB_PASSWORD.");
        }
        return parsed;
    }

    /** For the server's pool, which brings its own time-outs for the network: no statement and no lock waits for ever. */
    public String forServer() {
        var wanted = common();
        wanted.put(
                "options",
                "-c%20statement_timeout=15s%20-c%20idle_in_transaction_session_timeout=30s%20-c%20lock_timeout=3s");
        return with(wanted);
    }

    /** For one command's work, whose statements may take long. */
    public String forCommands() {
        var wanted = common();
        wanted.put("connectTimeout", "5");
        wanted.put("tcpKeepAlive", "true");
        wanted.put("options", "-c%20statement_timeout=0%20-c%20lock_timeout=3s");
        return with(wanted);
    }

    private Map<String, String> common() {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("ApplicationName", "gatepost");
        wanted.put("logServerErrorDetail", "false"); // a row that is refused may be a message (SEC-LOG-01)
        if (!LOOPBACK.matcher(hosts).matches()) {
            wanted.put("sslmode", "verify-full");
            wanted.put("channelBinding", "require");
        }
        return wanted;
    }

    private String with(Map<String, String> wanted) {
        var complete = new StringBuilder(url);
        var separator = url.indexOf('?') < 0 ? "?" : "&";
        for (var parameter : wanted.entrySet()) {
            if (!says(parameter.getKey())) {
                complete.append(separator)
                        .append(parameter.getKey())
                        .append('=')
                        .append(parameter.getValue());
                separator = "&";
            }
        }
        return complete.toString();
    }

    private boolean says(String parameter) {
        return ("&" + more).contains("&" + parameter + "=");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
