package org.gatepost.portal.frame;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTest {

    private final Places places = new Places(2);

    @Test
    void givesNoMoreThanThereAre() {
        assertThat(places.take()).isPresent();
        assertThat(places.take()).isPresent();
        assertThat(places.take()).isEmpty();
        assertThat(places.take()).isEmpty();
    }

    @Test
    void givesAPlaceAgainWhenItsSessionHasEnded() {
        var first = places.take();
        places.take();

        first.ifPresent(PlacesTest::end);

        assertThat(places.take()).isPresent();
        assertThat(places.take()).isEmpty();
    }

    @SuppressWarnings("NullAway") // the place does not look at the event
    private static void end(HttpSessionBindingListener place) {
        place.valueUnbound((HttpSessionBindingEvent) null);
    }
}
