package org.gatepost.architecture.matrix;

import java.util.Map;
import org.gatepost.identity.SingleSignOn;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** What the sign-in page asks of the school's identity provider; here there is none, and it says so to everybody. */
final class SingleSignOnCalls {

    private SingleSignOnCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "SingleSignOn.provider",
                        showsOwn(of -> of.get(SingleSignOn.class).provider().isEmpty())),
                entry(
                        "SingleSignOn.origin",
                        showsOwn(of -> of.get(SingleSignOn.class).origin().isEmpty())));
    }
}
