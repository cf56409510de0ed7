package dev.underpin.workload.measure;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.measure.MeasuredQuery;
import dev.underpin.model.measure.MeasuredServer;
import dev.underpin.model.measure.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was asked between two looks at the same counters. */
public final class MeasuredWindow {

    private MeasuredWindow() {}

    /** Whether the counters went on counting from one look to the other. */
    static boolean isOne(Measurement first, Measurement second) {
        MeasuredServer before = first.server();
        MeasuredServer after = second.server();
        return before != null
                && after != null
                && !first.window()
                && !second.window()
                && before.is(after)
                && Objects.equals(before.resetAt(), after.resetAt());
    }

    /** @throws UsageException where the counters began anew meanwhile */
    public static Measurement between(Measurement first, Measurement second) {
        if (!isOne(first, second)) {
            throw reset(null);
        }
        Map<String, MeasuredQuery> before = new HashMap<>();
        first.queries().forEach(query -> before.put(query.fingerprint(), query));
        var queries = new ArrayList<MeasuredQuery>();
        for (MeasuredQuery query : second.queries()) {
            MeasuredQuery former = before.get(query.fingerprint());
            MeasuredQuery meanwhile = former == null ? query : minus(query, former);
            if (meanwhile.calls() > 0) {
                queries.add(meanwhile);
            }
        }
        queries.sort(Comparator.comparingDouble(MeasuredQuery::milliseconds)
                .reversed()
                .thenComparing(MeasuredQuery::fingerprint));
        return new Measurement(
                second.source(),
                second.server(),
                true,
                first.to(),
                second.to(),
                queries,
                Math.max(0, second.hiddenCalls() - first.hiddenCalls()),
                Math.max(0, second.hiddenMilliseconds() - first.hiddenMilliseconds()),
                notes(first, second));
    }

    private static MeasuredQuery minus(MeasuredQuery later, MeasuredQuery earlier) {
        if (later.calls() < earlier.calls()) {
            throw reset(later.text());
        }
        Double longest = later.longest();
        Double shortest = later.shortest();
        return new MeasuredQuery(
                later.fingerprint(),
                later.text(),
                later.calls() - earlier.calls(),
                Math.max(0, later.milliseconds() - earlier.milliseconds()),
                later.squares() == null || earlier.squares() == null
                        ? null
                        : Double.valueOf(Math.max(0, later.squares() - earlier.squares())),
                Objects.equals(shortest, earlier.shortest()) ? null : shortest,
                Objects.equals(longest, earlier.longest()) ? null : longest,
                null,
                later.work() == null || earlier.work() == null
                        ? null
                        : later.work().minus(earlier.work()));
    }

    private static List<String> notes(Measurement first, Measurement second) {
        var notes = new ArrayList<String>();
        MeasuredServer before = Objects.requireNonNull(first.server());
        MeasuredServer after = Objects.requireNonNull(second.server());
        second.notes().stream()
                .filter(note -> !note.startsWith("The counters began") && !note.startsWith("The server has given up"))
                .forEach(notes::add);
        if (after.forgotten() > before.forgotten()) {
            notes.add("The server has given up its rarest statements " + (after.forgotten() - before.forgotten())
                    + " times meanwhile: pg_stat_statements.max is too small, and rare queries are missing.");
        }
        return notes;
    }

    private static UsageException reset(@Nullable String query) {
        return new UsageException(
                "The counters began anew between the two looks",
                query == null
                        ? "pg_stat_statements was reset, or it is another database."
                        : "It has fewer calls at the second look than at the first: " + query,
                "Measure again while nobody resets them: --for 60s takes two looks of its own.");
    }
}
