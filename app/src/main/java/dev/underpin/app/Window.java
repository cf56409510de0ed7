package dev.underpin.app;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and hours in which plans may begin: {@code Mon-Fri 09:00-17:00 Europe/Berlin}.
 *
 * @param text as it was written
 * @param until not in it any more; before {@code from} where it goes over midnight, and counts for the day that it begins on
 */
record Window(String text, DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime until, ZoneId zone) {

    private static final Pattern FORM =
            Pattern.compile("(\\w{3})(?:-(\\w{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)(?: (\\S+))?");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** Empty where the text is none. */
    static Optional<Window> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = DAYS.indexOf(form.group(1).toLowerCase(Locale.ROOT));
        int last = form.group(2) == null ? first : DAYS.indexOf(form.group(2).toLowerCase(Locale.ROOT));
        if (first < 0 || last < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Window(
                    text.strip(),
                    DayOfWeek.of(first + 1),
                    DayOfWeek.of(last + 1),
                    LocalTime.parse(form.group(3)),
                    LocalTime.parse(form.group(4)),
                    form.group(5) == null ? ZoneId.of("UTC") : ZoneId.of(form.group(5))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    boolean isOpen(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        if (from.isBefore(until)) {
            return isIn(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
        }
        return isIn(there.getDayOfWeek()) && !time.isBefore(from)
                || isIn(there.getDayOfWeek().minus(1)) && time.isBefore(until);
    }

    private boolean isIn(DayOfWeek day) {
        return first.compareTo(last) <= 0
                ? day.compareTo(first) >= 0 && day.compareTo(last) <= 0
                : day.compareTo(first) >= 0 || day.compareTo(last) <= 0;
    }
}
