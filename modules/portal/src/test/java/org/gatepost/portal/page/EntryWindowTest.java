package org.gatepost.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatepost.portal.wording.EntryRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntryWindowTest {

    @Test
    void showsTheNewest() {
        var window = EntryWindow.of(entries(100), Optional.empty());

        assertThat(window.getShown())
                .hasSize(30)
                .last()
                .extracting(EntryRow::id)
                .isEqualTo("100");
        assertThat(window.getEarlier()).isEqualTo("71");
        assertThat(window.getEarlierCount()).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29, 30, 31, 60, 61, 500})
    void showsEachEntryOnceOnTheWayBack(int count) {
        var all = entries(count);
        List<EntryRow> seen = new ArrayList<>();

        var window = EntryWindow.of(all, Optional.empty());
        seen.addAll(0, window.getShown());
        while (!window.getEarlier().isEmpty()) {
            window = EntryWindow.of(all, Optional.of(window.getEarlier()));
            seen.addAll(0, window.getShown());
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void showsTheNewestWhereTheAddressNamesNoEntry() {
        assertThat(EntryWindow.of(entries(3), Optional.of("somebody else’s")).getShown())
                .hasSize(3);
        assertThat(EntryWindow.of(entries(3), Optional.of("1")).getShown())
                .as("before the first")
                .hasSize(3);
    }

    private static List<EntryRow> entries(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new EntryRow(Integer.toString(i), "", "", "", "", "", "event", false, false))
                .toList();
    }
}
