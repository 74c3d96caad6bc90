package org.gatepost.launcher.demo.generator;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BankHolidaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2029, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
        "2030, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2022, 01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27"
    })
    void fallOnTheirDates(int year, String days) {
        assertThat(BankHolidays.of(year).keySet())
                .containsExactlyElementsOf(List.of(days.split(" ")).stream()
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    void saysWhichDaysStandInForOthers() {
        assertThat(BankHolidays.of(2027))
                .containsEntry(LocalDate.of(2027, 12, 27), "Christmas Day (substitute day)")
                .containsEntry(LocalDate.of(2027, 12, 28), "Boxing Day (substitute day)");
        assertThat(BankHolidays.of(2022))
                .containsEntry(LocalDate.of(2022, 12, 26), "Boxing Day")
                .containsEntry(LocalDate.of(2022, 12, 27), "Christmas Day (substitute day)");
    }

    @ParameterizedTest
    @CsvSource({"2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25"})
    void easterIsRight(LocalDate sunday) {
        assertThat(BankHolidays.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }
}
