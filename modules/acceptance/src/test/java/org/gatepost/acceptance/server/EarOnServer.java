package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;

import static org.awaitility.Awaitility.await;

/** The EAR on Payara Server, set up by the scripts that an operator uses, in a domain of its own. */
final class EarOnServer implements Gatepost {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PORTS = 100;
    private static final int HTTP = 80;
    private static final int ADMIN = 48;
    private static final Path PAYARA = Build.target("payara-server/payara6");
    private static final String TRUST_OFFICE = "01632 960100";
    private static final String DOMAIN = "gatepost";

    private final Path domains = Build.ownEmptyDirectory("ear-on-server");
    private final int portBase = FreePorts.inARow(PORTS);
    private final DatabaseSettings database;
    private final Postgres postgres;
    private Duration offset;
    private final SchoolProvider provider = new SchoolProvider("server");
    private final ServerLog log = new ServerLog(domains.resolve(DOMAIN).resolve("logs/server.log"));

    private EarOnServer(DatabaseSettings database, Duration offset) {
        this.database = database;
        this.offset = offset;
        this.postgres = OwnDatabase.serverOf(database);
    }

    static Gatepost startAt(LocalDateTime clock) {
        var offset = offset(clock);
        var server = new EarOnServer(OwnDatabase.withDemoTrust(Clock.offset(Clock.systemUTC(), offset)), offset);
        server.createDomain();
        server.install();
        server.awaitAnswer();
        return server;
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + (portBase + HTTP) + "/");
    }

    @Override
    public SchoolProvider provider() {
        return provider;
    }

    @Override
    public List<String> errors() {
        return log.errors();
    }

    @Override
    public void restartAt(LocalDateTime clock) {
        close();
        log.skipWhatIsThere();
        offset = offset(clock);
        start();
        awaitAnswer();
    }

    @Override
    public Standalone modules() {
        return Standalone.start(database, Clock.offset(Clock.systemUTC(), offset));
    }

    @Override
    public Clock clock() {
        return Clock.offset(Clock.systemUTC(), offset);
    }

    @Override
    public Letters letters() {
        return new Letters(domains.resolve("letters"));
    }

    @Override
    public void loseDatabase() {
        postgres.crash();
    }

    @Override
    public void returnDatabase() {
        postgres.start();
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--domaindir", domains.toString(), DOMAIN).run();
    }

    private void createDomain() {
        asadmin(
                        "create-domain",
                        "--nopassword=true",
                        "--portbase",
                        Integer.toString(portBase),
                        "--domaindir",
                        domains.toString(),
                        DOMAIN)
                .succeed();
        keepOutOfDataGrids(domains.resolve(DOMAIN).resolve("config/domain.xml"));
    }

    /** Before the first start, at which it would look for other members. */
    private static void keepOutOfDataGrids(Path domain) {
        try {
            Files.writeString(
                    domain,
                    Files.readString(domain)
                            .replace(
                                    "<hazelcast-config-specific-configuration",
                                    "<hazelcast-config-specific-configuration enabled=\"false\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install() {
        inEnvironment(Command.of(List.of(
                        "sh",
                        Build.project("server-config/payara-server/install.sh").toString(),
                        PAYARA.toString(),
                        DOMAIN,
                        Integer.toString(portBase + ADMIN),
                        Build.project("ear/target/gatepost.ear").toString(),
                        Build.target("servers/postgresql.jar").toString())))
                .with("DOMAIN_DIR", domains.toString())
                .succeed();
    }

    private void start() {
        inEnvironment(asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN))
                .succeed();
    }

    private Command inEnvironment(Command command) {
        return provider.behind(command)
                .with("GATEPOST_DB_URL", database.url())
                .with("GATEPOST_DB_USER", database.user())
                .with("GATEPOST_DB_PASSWORD", database.password())
                .with("GATEPOST_BASE_URL", url().toString().replaceFirst("/$", ""))
                .with("GATEPOST_TRUST_OFFICE_PHONE", TRUST_OFFICE)
                .with("GATEPOST_STYLE_GUIDE", "true")
                .with("GATEPOST_SECOND_FACTOR", "offered")
                .with("GATEPOST_MAIL_FOLDER", letters().folder().toString())
                .with("GATEPOST_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]))
                .with("GATEPOST_CLOCK_OFFSET", offset.toString());
    }

    private void awaitAnswer() {
        await("the server answers (see target/ear-on-server)")
                .atMost(PATIENCE)
                .until(() -> Http.status(url().resolve("sign-in")) == 200);
    }

    private Command asadmin(String... words) {
        var command = new ArrayList<String>();
        command.add(PAYARA.resolve("bin/asadmin").toString());
        command.add("--interactive=false");
        command.add("--port=" + (portBase + ADMIN));
        command.addAll(List.of(words));
        return Command.of(command);
    }

    private static Duration offset(LocalDateTime clock) {
        return Duration.between(Instant.now(), clock.atZone(ZONE).toInstant());
    }
}
