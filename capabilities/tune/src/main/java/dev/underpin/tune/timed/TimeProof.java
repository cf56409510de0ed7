package dev.underpin.tune.timed;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.TimedPairs;
import dev.underpin.model.tune.TimedPairs.Pair;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps of the advice what time bears out: an index of which a query is surely faster, and whose table's writes do not lose more by it than
 * queries gain; a drop by which no query is surely slower; another text that is surely faster, or could not be timed.
 */
public final class TimeProof {

    private final Dialect dialect;
    private final Map<String, TimedQuery> timed = new LinkedHashMap<>();
    private final Map<String, TimedQuery> rewrites = new LinkedHashMap<>();
    private final Map<String, Set<String>> tables = new LinkedHashMap<>();
    private final List<Timing.Untimed> untimed = new ArrayList<>();

    public TimeProof(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Takes what came of a query.
     *
     * @param of the names of the tables that it names
     */
    public void add(QueryGain query, boolean writes, Set<String> of, TimedPairs pairs) {
        Optional<String> trouble = trouble(pairs);
        if (trouble.isPresent()) {
            not(query, trouble.get());
        } else {
            tables.put(query.fingerprint(), of);
            timed.put(
                    query.fingerprint(),
                    timed(query.fingerprint(), query.text(), query.calls(), writes, pairs.pairs()));
        }
    }

    /** Takes what came of a query as it is and as it is proposed. */
    public void add(RewriteAdvice rewrite, TimedPairs pairs) {
        trouble(pairs)
                .ifPresentOrElse(
                        why -> not(rewrite, why),
                        () -> rewrites.put(
                                rewrite.fingerprint(),
                                timed(rewrite.fingerprint(), rewrite.after(), 0, false, pairs.pairs())));
    }

    private static Optional<String> trouble(TimedPairs pairs) {
        if (pairs.trouble() != null) {
            return Optional.of("refused: " + pairs.trouble());
        }
        return pairs.pairs().size() < PairedTimes.FEWEST
                ? Optional.of("it takes too long for " + PairedTimes.FEWEST + " pairs of runs in its share of the time")
                : Optional.empty();
    }

    private static TimedQuery timed(String fingerprint, String text, long calls, boolean writes, List<Pair> pairs) {
        var times = new PairedTimes(pairs);
        return new TimedQuery(
                fingerprint,
                text,
                calls,
                writes,
                pairs.size(),
                times.before(),
                times.after(),
                times.low(),
                times.times(),
                times.high(),
                TimedQuery.Verdict.of(times.low(), times.high()));
    }

    /** Takes a query that could not be run. */
    public void not(QueryGain query, String why) {
        untimed.add(new Timing.Untimed(query.fingerprint(), query.text(), why));
    }

    /** Takes another text that could not be run beside the query. */
    public void not(RewriteAdvice rewrite, String why) {
        untimed.add(new Timing.Untimed(rewrite.fingerprint(), rewrite.after(), why));
    }

    /** @param fit how well the rows fit, one sentence */
    public Tuned of(Tuned tuned, double scale, long rows, String fit) {
        var kept = new ArrayList<IndexAdvice>();
        var leftAside = new ArrayList<Timing.LeftAside>();
        for (IndexAdvice advice : tuned.advice()) {
            Optional<String> against = switch (advice) {
                case IndexAdvice.Create create -> against(create, tuned);
                case IndexAdvice.Replace replace -> against(replace.with(), tuned);
                case IndexAdvice.Drop drop -> against(drop);
            };
            against.ifPresentOrElse(why -> leftAside.add(new Timing.LeftAside(advice, why)), () -> kept.add(advice));
        }
        Map<Boolean, List<RewriteAdvice>> written =
                tuned.rewrites().stream().collect(Collectors.partitioningBy(this::isBorneOut));
        return tuned.with(
                kept,
                written.getOrDefault(true, List.of()),
                new Timing(
                        scale,
                        rows,
                        fit,
                        List.copyOf(timed.values()),
                        List.copyOf(rewrites.values()),
                        untimed,
                        leftAside,
                        written.getOrDefault(false, List.of())));
    }

    private boolean isBorneOut(RewriteAdvice rewrite) {
        TimedQuery query = rewrites.get(rewrite.fingerprint());
        return query == null || query.isFaster();
    }

    private Optional<String> against(IndexAdvice.Create create, Tuned tuned) {
        List<TimedQuery> own = timed(create.queries());
        if (own.isEmpty()) {
            return Optional.of("Not proven by time: none of its queries could be timed.");
        }
        if (own.stream().noneMatch(TimedQuery::isFaster)) {
            return Optional.of("Not proven by time: no query of it is surely faster.");
        }
        String table = table(create);
        double gained = tuned.advice().stream()
                .filter(advice -> advice instanceof IndexAdvice.Create other
                                && table(other).equals(table)
                        || advice instanceof IndexAdvice.Replace replace
                                && table(replace.with()).equals(table))
                .flatMap(advice -> timed(advice.queries()).stream())
                .distinct()
                .mapToDouble(query -> Math.max(0, query.saved()))
                .sum();
        double lost = timed.values().stream()
                .filter(query -> query.writes() && query.isSlower())
                .filter(query ->
                        tables.getOrDefault(query.fingerprint(), Set.of()).contains(table))
                .mapToDouble(query -> -query.saved())
                .sum();
        return lost > gained
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "Not proven by time: writes of %s lose at least %,.0f ms by the new indexes, queries gain %,.0f ms.",
                        table,
                        lost,
                        gained))
                : Optional.empty();
    }

    private Optional<String> against(IndexAdvice.Drop drop) {
        return timed(drop.queries()).stream()
                .filter(TimedQuery::isSlower)
                .findFirst()
                .map(query -> "Not to be dropped, by time: a query that uses it is surely slower without it.");
    }

    private List<TimedQuery> timed(List<QueryGain> queries) {
        return queries.stream()
                .map(query -> timed.get(query.fingerprint()))
                .filter(query -> query != null)
                .toList();
    }

    private String table(IndexAdvice.Create create) {
        return StatementKind.of(create.definition(), dialect).on().getLast();
    }
}
