package dev.underpin.model.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What queries took over a time.
 *
 * @param source as the user named it
 * @param server null where it was read from logs
 * @param window whether it is of a time between two looks; otherwise counters are as they stood, since they began
 * @param from null where that is not known
 * @param to null where the source knows no times
 * @param queries by total time, the largest first
 * @param hiddenCalls of queries whose text is not shown, or that are only counted together
 * @param notes what has to be known to read the numbers, a sentence each
 */
public record Measurement(
        String source,
        @Nullable MeasuredServer server,
        boolean window,
        @Nullable Instant from,
        @Nullable Instant to,
        List<MeasuredQuery> queries,
        long hiddenCalls,
        double hiddenMilliseconds,
        List<String> notes) {

    public Measurement {
        queries = List.copyOf(queries);
        notes = List.copyOf(notes);
    }

    /** Empty where it is not known, or nothing. */
    public Optional<Duration> period() {
        return from == null || to == null || !from.isBefore(to)
                ? Optional.empty()
                : Optional.of(Duration.between(from, to));
    }

    public long calls() {
        return hiddenCalls + queries.stream().mapToLong(MeasuredQuery::calls).sum();
    }

    public double milliseconds() {
        return hiddenMilliseconds
                + queries.stream().mapToDouble(MeasuredQuery::milliseconds).sum();
    }
}
