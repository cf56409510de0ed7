package dev.underpin.review;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.finding.Patterns;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a team keeps the rows of some tables.
 *
 * @param tables a pattern over {@code schema.table}, or over the table alone
 * @param period in one unit: days, months or years
 */
public record Retention(String tables, Period period) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})\\s*(d|days?|months?|y|years?)?");

    /** {@code 90 days}, {@code 13 months}, {@code 2 years}; days where no unit is said. Empty for anything else. */
    static Optional<Period> period(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(form.group(1));
        String unit = form.group(2) == null ? "d" : form.group(2);
        return Optional.of(
                unit.startsWith("m")
                        ? Period.ofMonths(number)
                        : unit.startsWith("y") ? Period.ofYears(number) : Period.ofDays(number));
    }

    boolean covers(ObjectName table) {
        return Patterns.matches(tables, table.toString()) || Patterns.matches(tables, table.name());
    }

    /** The first day whose rows may still be there. */
    public LocalDate begins(LocalDate today) {
        return today.minus(period);
    }

    /** {@code 13 months}, for a sentence. */
    public String words() {
        return period.getYears() > 0
                ? words(period.getYears(), "year")
                : period.getMonths() > 0 ? words(period.getMonths(), "month") : words(period.getDays(), "day");
    }

    private static String words(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
