package dev.underpin.review.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ways in which people and programs write dates. Only days that exist count. */
enum DateForm {
    ISO_DATE("YYYY-MM-DD", "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})"),
    ISO_ZONED(
            "YYYY-MM-DD hh:mm:ss with a zone",
            "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})[T ]" + DateForm.CLOCK + " ?(Z|UTC|[+-]\\d{2}(:?\\d{2})?)"),
    ISO_LOCAL("YYYY-MM-DD hh:mm:ss", "(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})[T ]" + DateForm.CLOCK),
    YEAR_FIRST("YYYY/MM/DD", "(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})( " + DateForm.CLOCK + ")?"),
    DOTTED("DD.MM.YYYY", "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})( " + DateForm.CLOCK + ")?"),
    AMBIGUOUS(
            "DD/MM/YYYY or MM/DD/YYYY, nobody can tell which",
            "(?<d>0?[1-9]|1[0-2])[/-](?<m>0?[1-9]|1[0-2])[/-](?<y>\\d{4})( " + DateForm.CLOCK + ")?"),
    DAY_FIRST("DD/MM/YYYY", "(?<d>\\d{1,2})[/-](?<m>\\d{1,2})[/-](?<y>\\d{4})( " + DateForm.CLOCK + ")?"),
    MONTH_FIRST("MM/DD/YYYY", "(?<m>\\d{1,2})[/-](?<d>\\d{1,2})[/-](?<y>\\d{4})( " + DateForm.CLOCK + ")?"),
    WORDED(
            "day, month's name and year",
            "([a-z]{2,9},? )?((?<d>\\d{1,2})(st|nd|rd|th|\\.)?[ -](?<month>[a-z]{3,9})\\.?,?[ -](?<y>\\d{4})"
                    + "|(?<month2>[a-z]{3,9})\\.? (?<d2>\\d{1,2})(st|nd|rd|th)?,? (?<y2>\\d{4}))( .{1,20})?");

    private static final String CLOCK = "([01]\\d|2[0-4]):[0-5]\\d(:[0-6]\\d([.,]\\d{1,9})?)?";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final String shape;
    private final Pattern pattern;

    DateForm(String shape, String regex) {
        this.shape = shape;
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** The first form that the whole value has. */
    static Optional<DateForm> of(String value) {
        String text = value.strip();
        return text.length() < 8
                        || text.length() > 40
                        || text.chars().filter(c -> c >= '0' && c <= '9').count() < 5
                ? Optional.empty()
                : Stream.of(values()).filter(form -> form.writes(text)).findFirst();
    }

    private boolean writes(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        try {
            LocalDate day = this == WORDED ? worded(matcher) : numbered(matcher);
            return day.getYear() >= 1800 && day.getYear() <= 2200 || day.getYear() == 9999;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static LocalDate numbered(Matcher matcher) {
        return LocalDate.of(number(matcher.group("y")), number(matcher.group("m")), number(matcher.group("d")));
    }

    private static LocalDate worded(Matcher matcher) {
        boolean dayFirst = matcher.group("d") != null;
        String month = dayFirst ? matcher.group("month") : matcher.group("month2");
        return LocalDate.of(
                number(dayFirst ? matcher.group("y") : matcher.group("y2")),
                MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1,
                number(dayFirst ? matcher.group("d") : matcher.group("d2")));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** {@code YYYY-MM-DD}. */
    String shape() {
        return shape;
    }
}
