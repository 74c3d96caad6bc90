package org.gatepost.acceptance.browser;

import com.google.gson.JsonObject;

/** A device that keeps passkeys and has always just made sure of its owner: Chromium's virtual authenticator. */
public final class PasskeyDevice {

    private PasskeyDevice() {}

    /** Gives one to {@code person}'s page; it is there as long as the page. */
    public static void of(Person person) {
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        var session = person.page().context().newCDPSession(person.page());
        session.send("WebAuthn.enable");
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
