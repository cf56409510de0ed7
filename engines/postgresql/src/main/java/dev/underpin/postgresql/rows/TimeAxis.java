package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.TypeFamily;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Dates and times in steps: days, seconds, milliseconds or microseconds, whichever all known values keep to.
 *
 * @param step in microseconds
 */
record TimeAxis(TypeFamily family, long step) implements Axis {

    static final long DAY = 86_400_000_000L;

    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final int ISO_DATE = 10;
    private static final long DAYS_TO_2020 = 18_262;

    /** @param precision digits of a second that the type keeps; -1 for all */
    static TimeAxis of(TypeFamily family, int precision, List<String> known) {
        if (family == TypeFamily.DATE) {
            return new TimeAxis(family, DAY);
        }
        long least = 1;
        for (int i = precision < 0 ? 6 : precision; i < 6; i++) {
            least *= 10;
        }
        var finest = new TimeAxis(family, 1);
        long[] points = known.stream()
                .mapToLong(finest::point)
                .filter(point -> point != NOWHERE)
                .toArray();
        for (long step : new long[] {DAY, MINUTE, SECOND, SECOND / 1_000}) {
            if (step >= least && points.length > 2 && allAreMultiples(points, step)) {
                return new TimeAxis(family, step);
            }
        }
        return new TimeAxis(family, points.length == 0 ? Math.max(least, SECOND) : least);
    }

    private static boolean allAreMultiples(long[] points, long step) {
        for (long point : points) {
            if (Math.floorMod(point, step) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long point(String value) {
        try {
            return Math.floorDiv(isTime() ? timeOfDay(value) : moment(value), step);
        } catch (DateTimeException | StringIndexOutOfBoundsException | NumberFormatException odd) {
            return NOWHERE;
        }
    }

    private boolean isTime() {
        return family == TypeFamily.TIME || family == TypeFamily.TIME_WITH_ZONE;
    }

    private static long moment(String value) {
        if (value.endsWith("BC") || value.endsWith("infinity")) {
            throw new DateTimeException(value);
        }
        long day = LocalDate.parse(value.substring(0, ISO_DATE)).toEpochDay();
        return day * DAY + (value.length() > ISO_DATE ? timeOfDay(value.substring(ISO_DATE + 1)) : 0);
    }

    /** In UTC where a zone is written behind it. */
    private static long timeOfDay(String value) {
        int zone = Math.max(value.lastIndexOf('+'), value.lastIndexOf('-'));
        String time = zone < 0 ? value : value.substring(0, zone);
        long micros = LocalTime.parse(time).toNanoOfDay() / 1_000;
        return zone < 0 ? micros : micros - ZoneOffset.of(value.substring(zone)).getTotalSeconds() * SECOND;
    }

    @Override
    public long start() {
        return isTime() ? 0 : DAYS_TO_2020 * DAY / step;
    }

    @Override
    public long limit() {
        return isTime() ? DAY / step : (9_000L * 365 * DAY) / step;
    }

    @Override
    public void write(long point, CopyText out) {
        long micros = point * step;
        if (isTime()) {
            time(micros, out);
        } else {
            long day = Math.floorDiv(micros, DAY);
            date(day, out);
            if (family != TypeFamily.DATE) {
                out.add((byte) ' ');
                time(micros - day * DAY, out);
            }
        }
        if (family == TypeFamily.TIMESTAMP_WITH_ZONE || family == TypeFamily.TIME_WITH_ZONE) {
            out.add((byte) '+');
            out.digits(0, 2);
        }
    }

    /** The civil calendar from a count of days since 1970, by whole eras of 400 years. */
    private static void date(long day, CopyText out) {
        long shifted = day + 719_468;
        long era = Math.floorDiv(shifted, 146_097);
        long ofEra = shifted - era * 146_097;
        long yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long marchMonth = (5 * ofYear + 2) / 153;
        long month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        out.digits(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
        out.add((byte) '-');
        out.digits(month, 2);
        out.add((byte) '-');
        out.digits(ofYear - (153 * marchMonth + 2) / 5 + 1, 2);
    }

    private static void time(long micros, CopyText out) {
        out.digits(micros / (60 * MINUTE), 2);
        out.add((byte) ':');
        out.digits(micros / MINUTE % 60, 2);
        out.add((byte) ':');
        out.digits(micros / SECOND % 60, 2);
        if (micros % SECOND != 0) {
            out.add((byte) '.');
            out.digits(micros % SECOND, 6);
        }
    }
}
