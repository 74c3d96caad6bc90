package org.gatepost.calendar;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OpenWindowTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"07:59:59, false", "08:00:00, true", "17:29:59, true", "17:30:00, false"})
    void opensAtItsFirstMomentAndIsClosedAtItsLast(LocalTime time, boolean open) {
        assertThat(OpenWindow.SCHOOL_HOURS.contains(time)).isEqualTo(open);
    }

    @Test
    void midnightIsTheEndOfTheDay() {
        assertThat(OpenWindow.ALL_DAY.contains(LocalTime.MAX)).isTrue();
        assertThat(OpenWindow.ALL_DAY.contains(LocalTime.MIN)).isTrue();
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenWindow(LocalTime.NOON, LocalTime.NOON))
                .withMessageContaining("12:00");
    }

    @Test
    void refusesFractionsOfASecond() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenWindow(LocalTime.NOON, LocalTime.MAX));
    }

    @ParameterizedTest(name = "without {0}-{1}: {2}")
    @CsvSource({
        "06:00, 07:00, 08:00-17:30",
        "06:00, 10:00, 10:00-17:30",
        "10:00, 11:00, 08:00-10:00 11:00-17:30",
        "13:00, 00:00, 08:00-13:00",
        "17:30, 20:00, 08:00-17:30",
        "18:00, 20:00, 08:00-17:30",
        "08:00, 17:30, ''",
        "00:00, 00:00, ''"
    })
    void losesWhatIsClosed(LocalTime from, LocalTime until, String left) {
        assertThat(shown(OpenWindow.SCHOOL_HOURS.without(List.of(new OpenWindow(from, until)))))
                .isEqualTo(left);
    }

    @Test
    void losesSeveralClosedPartsInAnyOrder() {
        List<OpenWindow> closed = List.of(
                window("15:00", "16:00"), window("09:00", "10:00"), window("09:30", "09:45"), window("10:00", "11:00"));

        assertThat(shown(OpenWindow.SCHOOL_HOURS.without(closed))).isEqualTo("08:00-09:00 11:00-15:00 16:00-17:30");
    }

    private static OpenWindow window(String from, String until) {
        return new OpenWindow(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static String shown(List<OpenWindow> windows) {
        return String.join(
                " ",
                windows.stream()
                        .map(window -> window.from() + "-" + window.until())
                        .toList());
    }
}
