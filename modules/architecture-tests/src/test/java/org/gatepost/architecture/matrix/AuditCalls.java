package org.gatepost.architecture.matrix;

import java.util.Map;
import java.util.Optional;
import org.gatepost.audit.AuditChain;
import org.gatepost.audit.AuditTrail;

import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations of the audit log. */
final class AuditCalls {

    private AuditCalls() {}

    static Map<String, Call> all() {
        return Map.of(
                "AuditChain.verify",
                showsOwn(of -> of.get(AuditChain.class).verify(of.actor()) instanceof AuditChain.Verdict.Whole),
                "AuditTrail.entries",
                shows(of -> of
                        .get(AuditTrail.class)
                        .entries(of.actor(), AuditTrail.Filter.NONE, Optional.empty(), AuditTrail.MOST)
                        .stream()
                        .anyMatch(line ->
                                line.person().equals(of.subject().guardian().person()))));
    }
}
