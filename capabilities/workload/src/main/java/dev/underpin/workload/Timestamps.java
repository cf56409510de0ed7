package dev.underpin.workload;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads {@code 2026-11-28 08:21:16.123 UTC} quickly: a log has millions, and most are in the same minute as the one before. */
final class Timestamps {
    /** Not a time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SECONDS = 19;

    private final Map<String, ZoneId> zones = new HashMap<>();
    private String minute = "";
    private long minuteUtc;

    /** Behind the timestamp that begins here, with its zone; -1 if none does. */
    static int end(String line, int from, boolean fraction) {
        if (!shape(line, from)) {
            return -1;
        }
        int at = from + SECONDS;
        boolean dot = at < line.length() && line.charAt(at) == '.';
        if (dot != fraction) {
            return -1;
        }
        while (at < line.length() && (line.charAt(at) == '.' || digit(line.charAt(at)))) {
            at++;
        }
        int zone = zoneEnd(line, at);
        return zone < 0 ? at : zone;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean shape(String line, int from) {
        return line.length() >= from + SECONDS
                && digit(line.charAt(from))
                && line.charAt(from + 4) == '-'
                && line.charAt(from + 7) == '-'
                && (line.charAt(from + 10) == ' ' || line.charAt(from + 10) == 'T')
                && line.charAt(from + 13) == ':'
                && line.charAt(from + 16) == ':'
                && digit(line.charAt(from + 18));
    }

    private static int zoneEnd(String line, int at) {
        int from = at < line.length() && line.charAt(at) == ' ' ? at + 1 : at;
        int to = from;
        boolean sign = to < line.length() && (line.charAt(to) == '+' || line.charAt(to) == '-');
        to += sign ? 1 : 0;
        while (to < line.length() && (sign ? digit(line.charAt(to)) : Character.isLetter(line.charAt(to)))) {
            to++;
        }
        return to - from >= (sign ? 3 : 1) ? to : -1;
    }

    /** Milliseconds since 1970 of the timestamp that begins at {@code from}; {@link #NONE} where it is none. */
    long millis(String line, int from, int to) {
        if (!shape(line, from)) {
            return NONE;
        }
        try {
            int zone = from + SECONDS;
            int fraction = 0;
            int scale = 100;
            if (zone < to && line.charAt(zone) == '.') {
                zone++;
                while (zone < to && digit(line.charAt(zone))) {
                    fraction += scale * (line.charAt(zone) - '0');
                    scale /= 10;
                    zone++;
                }
            }
            return minute(line, from, zone, to) + 1000L * two(line, from + 17) + fraction;
        } catch (DateTimeException notATime) {
            return NONE;
        }
    }

    private static int two(String line, int at) {
        return 10 * (line.charAt(at) - '0') + line.charAt(at + 1) - '0';
    }

    private long minute(String line, int from, int zoneFrom, int to) {
        int length = 16 + to - zoneFrom;
        if (minute.length() == length
                && minute.regionMatches(0, line, from, 16)
                && minute.regionMatches(16, line, zoneFrom, to - zoneFrom)) {
            return minuteUtc;
        }
        LocalDateTime local = LocalDateTime.of(
                100 * two(line, from) + two(line, from + 2),
                two(line, from + 5),
                two(line, from + 8),
                two(line, from + 11),
                two(line, from + 14));
        String zone = line.substring(zoneFrom, to).strip();
        minuteUtc = local.atZone(zones.computeIfAbsent(zone, Timestamps::zone))
                .toInstant()
                .toEpochMilli();
        minute = line.substring(from, from + 16) + line.substring(zoneFrom, to);
        return minuteUtc;
    }

    /** A zone by its offset or abbreviation; UTC where nobody knows it. */
    private static ZoneId zone(String name) {
        try {
            if (name.isEmpty() || name.equals("UTC") || name.equals("GMT") || name.equals("Z")) {
                return ZoneOffset.UTC;
            }
            if (name.charAt(0) == '+' || name.charAt(0) == '-') {
                return ZoneOffset.of(name);
            }
            return ZoneId.from(DateTimeFormatter.ofPattern("z", Locale.ENGLISH).parse(name));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
