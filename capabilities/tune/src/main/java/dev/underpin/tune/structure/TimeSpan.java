package dev.underpin.tune.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time over which a table's rows are spread, from the ends of its histogram. */
record TimeSpan(double days) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** So much is still moved, dropped and indexed in one go. */
    private static final double MOST_BYTES = 10e9;

    /** Lengths of time that people think in. */
    enum Piece {
        MONTH(30.4),
        WEEK(7),
        DAY(1);

        private final double days;

        Piece(double days) {
            this.days = days;
        }

        double days() {
            return days;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty where the ends are no days, or the same one. */
    static Optional<TimeSpan> of(@Nullable String bounds) {
        if (bounds == null) {
            return Optional.empty();
        }
        try {
            List<LocalDate> days = DAY.matcher(bounds)
                    .results()
                    .map(MatchResult::group)
                    .map(LocalDate::parse)
                    .toList();
            return days.size() < 2
                    ? Optional.empty()
                    : Optional.of((double) ChronoUnit.DAYS.between(days.getFirst(), days.getLast()))
                            .filter(length -> length > 1)
                            .map(TimeSpan::new);
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    /** The longest that is not too large; days where all are. */
    Piece piece(long bytes) {
        for (Piece piece : Piece.values()) {
            if (bytes * piece.days() / days <= MOST_BYTES) {
                return piece;
            }
        }
        return Piece.DAY;
    }
}
