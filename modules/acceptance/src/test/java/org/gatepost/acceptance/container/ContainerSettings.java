package org.gatepost.acceptance.container;

import java.time.Clock;
import org.gatepost.acceptance.server.Build;
import org.gatepost.acceptance.server.OwnDatabase;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Gives Arquillian's Payara Micro a database with the demo trust, and what production gives its server. */
public final class ContainerSettings implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparation.class);
    }

    /** Runs before the container is configured, which reads these properties. */
    public static final class Preparation {

        void prepare(@Observes(precedence = 100) BeforeSuite event) {
            var database = OwnDatabase.withDemoTrust(Clock.systemUTC());
            System.setProperty(
                    "payara.microJar", Build.target("servers/payara-micro.jar").toString());
            System.setProperty(
                    "payara.cmdOptions",
                    String.join(
                            " ",
                            "-Dgatepost.db.url=" + database.url(),
                            "-Dgatepost.db.user=" + database.user(),
                            "-Dgatepost.db.password=" + database.password(),
                            "-Dgatepost.clock.offset=" + WiringIT.AHEAD));
            System.setProperty(
                    "payara.extraMicroOptions",
                    String.join(
                            " ",
                            "--nohazelcast --disablephonehome",
                            "--addlibs " + Build.target("servers/postgresql.jar"),
                            "--prebootcommandfile " + Build.project("server-config/payara-micro/pre-boot.asadmin"),
                            "--postbootcommandfile " + Build.project("server-config/payara-micro/post-boot.asadmin")));
        }
    }
}
