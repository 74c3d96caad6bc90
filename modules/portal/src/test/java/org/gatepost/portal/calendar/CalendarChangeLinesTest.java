package org.gatepost.portal.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.calendar.ics.ImportedDay.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CalendarChangeLinesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 11);
    private static final OpenWindow MORNING = new OpenWindow(LocalTime.of(8, 0), LocalTime.NOON);
    private static final ImportedDay HALF =
            new ImportedDay(DAY, Kind.CLOSED_PART, Optional.of(MORNING), "boiler | and pipes");

    static Stream<CalendarChange> changes() {
        return Stream.of(
                new CalendarChange.Decide(DayOverride.closed(DAY, "")),
                new CalendarChange.Decide(DayOverride.open(DAY, "fair | open door", MORNING)),
                new CalendarChange.Lift(DAY),
                new CalendarChange.Remove(List.of(HALF)),
                new CalendarChange.Accept(
                        List.of(HALF, new ImportedDay(DAY.plusDays(1), Kind.INSET, Optional.empty(), "training"))),
                new CalendarChange.Hours(MORNING),
                new CalendarChange.Terms(List.of()),
                new CalendarChange.Terms(List.of(
                        new Term("Autumn | 1", DAY, DAY.plusDays(30)),
                        new Term("", DAY.plusDays(40), DAY.plusDays(41)))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void comesBackAsItWent(CalendarChange change) {
        assertThat(CalendarChange.parse(change.lines())).isEqualTo(change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "decide",
                "decide|yesterday|true|||x",
                "hours|17:00|08:00",
                "accept|2026-11-11|HOLIDAY|||x",
                "drop|all"
            })
    void refusesWhatItDidNotWrite(String line) {
        assertThatThrownBy(() -> CalendarChange.parse(List.of(line))).isInstanceOf(RuntimeException.class);
    }
}
