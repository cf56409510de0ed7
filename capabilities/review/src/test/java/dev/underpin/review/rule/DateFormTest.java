package dev.underpin.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in the forms people write them, and numbers that are none. */
class DateFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO_DATE | 2026-11-23",
                "ISO_ZONED | 2026-11-23T10:15:30Z",
                "ISO_ZONED | 2026-11-23 10:15:30.123+02:00",
                "ISO_LOCAL | 2026-11-23 10:15:30",
                "YEAR_FIRST | 2026/11/23",
                "DOTTED | 23.11.2026",
                "DAY_FIRST | 23/11/2026",
                "MONTH_FIRST | 11/23/2026",
                "AMBIGUOUS | 03/04/2026",
                "WORDED | 23 Nov 2026",
                "WORDED | November 23, 2026",
                "WORDED | Mon, 23 Nov 2026 10:15:30 GMT"
            })
    void is_read(DateForm form, String value) {
        assertThat(DateForm.of(value)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "2026-000123",
                "20261123",
                "2026-11",
                "12/2026",
                "1.2.3",
                "31.04.2026",
                "99/99/2026",
                "10 May be 2026",
                "23 Foo 2026",
                "0026-11-23",
                "",
                "next Tuesday"
            })
    void is_none(String value) {
        assertThat(DateForm.of(value)).isEmpty();
    }
}
