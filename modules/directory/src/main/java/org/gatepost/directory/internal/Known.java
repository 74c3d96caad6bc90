package org.gatepost.directory.internal;

import java.util.Map;
import java.util.Optional;

/** Looks up by ids that were checked before. */
final class Known {

    private Known() {}

    /** What {@code all} has under {@code id}; that there is something has been checked. */
    static <T> T of(Map<String, T> all, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new IllegalStateException("not checked: " + id));
    }
}
