package org.gatepost.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatepost.identity.Accounts;
import org.gatepost.identity.UnknownEmail;
import org.gatepost.kernel.Actor;
import org.gatepost.standalone.Standalone;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets somebody into a production system who has no account yet, the first administrator for one. */
@Command(
        name = "invite",
        description = {
            "Prints a link that works once, by which somebody in the directory chooses a password and signs in.",
            "Reads GATEPOST_BASE_URL, GATEPOST_DB_URL, GATEPOST_DB_USER and GATEPOST_DB_PASSWORD."
        })
final class InviteCommand implements Callable<Integer> {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm z", Locale.UK);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--email", paramLabel = "E", required = true, description = "Whom to invite.")
    private String email = "";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address that the link is to begin with, instead of GATEPOST_BASE_URL.")
    private @Nullable String baseUrl;

    @Override
    public Integer call() {
        var database = Settings.database();
        var address = Optional.ofNullable(baseUrl).map(Settings::baseUrl).orElseGet(Settings::baseUrl);
        ProductionDatabase.of(database).requireFit();
        try (var gatepost = Standalone.start(database)) {
            var link = gatepost.get(Accounts.class).invite(Actor.operatorOfTrust(), email);
            var out = spec.commandLine().getOut();
            out.println(address + "/join?code=" + link.code().value());
            out.flush();
            spec.commandLine()
                    .getErr()
                    .println("It works once, until "
                            + UNTIL.format(link.expiresAt().atZone(ZoneId.systemDefault())) + ". Give it to nobody but "
                            + email + ".");
            return Exit.DONE;
        } catch (UnknownEmail e) {
            throw CommandFailed.wrongInput("Nobody in the directory has the e-mail address " + email
                    + ". Import the roster first, or check the address.");
        }
    }
}
