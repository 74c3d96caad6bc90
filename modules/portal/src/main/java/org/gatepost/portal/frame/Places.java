package org.gatepost.portal.frame;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of places, each taken until the session that holds it lets it go or ends. */
final class Places {

    private final int most;
    private final AtomicInteger taken = new AtomicInteger();

    Places(int most) {
        this.most = most;
    }

    /** Empty if all are taken. */
    Optional<Place> take() {
        int before = taken.getAndUpdate(count -> Math.min(most, count + 1));
        return before < most ? Optional.of(new Place(taken)) : Optional.empty();
    }

    /** One of them. */
    record Place(AtomicInteger taken) implements HttpSessionBindingListener, Serializable {

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            taken.decrementAndGet();
        }
    }
}
