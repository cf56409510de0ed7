package dev.underpin.postgresql.twin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Moves dates and times by whole weeks, all by the same number. */
record DayShift(long days) {

    private static final int ISO_DATE = 10;

    static DayShift any(RandomGenerator random) {
        return new DayShift(7 * random.nextLong(20, 400) * (random.nextBoolean() ? 1 : -1));
    }

    /**
     * @param value in ISO form: {@code 2026-11-28}, {@code 2026-11-28 05:55:14.1+00}
     * @return empty for dates outside of four digits
     */
    Optional<String> of(String value) {
        if (value.endsWith("infinity")) {
            return Optional.of(value);
        }
        if (value.length() < ISO_DATE || value.endsWith("BC")) {
            return Optional.empty();
        }
        try {
            LocalDate moved = LocalDate.parse(value.substring(0, ISO_DATE)).plusDays(days);
            return moved.getYear() < 1 || moved.getYear() > 9999
                    ? Optional.empty()
                    : Optional.of(moved + value.substring(ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
