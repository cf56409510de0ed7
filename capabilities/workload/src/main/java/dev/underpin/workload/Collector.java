package dev.underpin.workload;

import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Sample;
import dev.underpin.model.workload.SeenPlan;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.FingerprintReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts executions by fingerprint, in room that does not grow with their number. When there are twice as many fingerprints as are kept
 * apart, the lesser half is counted together from then on.
 */
final class Collector {
    /** The same for every reading, so that equal sources give equal samples. */
    private static final long SEED = 5;

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d{1,6})");
    private static final Pattern DIGITS = Pattern.compile("'?(\\d{1,17})'?");

    private final Limits limits;
    private final Notes notes;
    private final FingerprintReader reader;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final TallyTable tallies = new TallyTable();
    private final Follower follower = new Follower();
    private final PlacedValues placed = new PlacedValues();
    private @Nullable Call call;
    private long chars;
    private long restCalls;
    private double restMilliseconds;
    private boolean cut;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;

    Collector(Dialect dialect, Limits limits, Notes notes) {
        this.limits = limits;
        this.notes = notes;
        this.reader = new FingerprintReader(dialect);
    }

    /** Something happened at this time, in milliseconds since 1970. */
    void seen(long time) {
        from = Math.min(from, time);
        to = Math.max(to, time);
    }

    void add(Execution execution) {
        long fingerprint = reader.read(execution.text());
        Map<String, String> tags = reader.tags();
        Tally tally = tally(execution, fingerprint);
        tally.count(execution);
        tally.list(reader.longestList());
        tally.attribute(tags, execution.application());
        follow(tally, execution, tags);
        sample(tally, execution);
        String plan = execution.plan();
        if (plan != null) {
            tally.planned();
        }
        if (plan != null && plan.length() <= Limits.LONGEST_TEXT && chars < limits.chars()) {
            chars += tally.plan(limits.plans(), new SeenPlan(plan, execution.milliseconds()));
        }
    }

    /** A session is over. */
    void ended(Trail trail, double lifetime) {
        follower.ended(trail, lifetime);
    }

    private void follow(Tally tally, Execution execution, Map<String, String> tags) {
        Trail trail = execution.trail();
        if (trail == null || execution.outcome() != Execution.Outcome.DONE) {
            return;
        }
        placed.read(reader, tags);
        Call now = call;
        if (now == null) {
            now = new Call(tally, execution, placed);
            call = now;
        } else {
            now.fill(tally, execution, placed);
        }
        if (tally.shape().offset() >= 0) {
            now.offset(offset(tally.shape().offset(), execution));
        }
        follower.take(trail, now);
    }

    /** How many rows a call passes over; -1 where it does not say so in digits. */
    private long offset(int place, Execution execution) {
        int number = placed.parameter(place);
        String written = "";
        if (number > 0) {
            written = number <= execution.bound().size() ? execution.bound().get(number - 1) : "";
        } else {
            List<String> all = reader.values();
            written = place < all.size() ? all.get(place) : "";
        }
        Matcher digits = DIGITS.matcher(written);
        return digits.matches() ? Long.parseLong(digits.group(1)) : -1;
    }

    private Tally tally(Execution execution, long fingerprint) {
        long key = tallies.key(execution.database(), fingerprint);
        Tally tally = tallies.get(key);
        if (tally == null) {
            tally = new Tally(reader.fingerprint(), execution.database(), key);
            makeRoom();
            tallies.put(key, tally);
        }
        return tally;
    }

    private void makeRoom() {
        if (tallies.size() < 2 * limits.queries()) {
            return;
        }
        List<Tally> sorted = tallies.all();
        sorted.sort(LARGEST_FIRST);
        sorted.subList(limits.queries(), sorted.size()).forEach(this::drop);
        tallies.retain(sorted.subList(0, limits.queries()));
        cut = true;
    }

    private void drop(Tally tally) {
        restCalls += tally.calls();
        restMilliseconds += tally.total();
        chars -= tally.chars();
    }

    private static final Comparator<Tally> LARGEST_FIRST = Comparator.comparingDouble(Tally::total)
            .thenComparingLong(Tally::calls)
            .reversed();

    /** Every execution of a query has the same chance to be among its samples. */
    private void sample(Tally tally, Execution execution) {
        int place = tally.samples();
        if (place == limits.samples()) {
            long chance = random.nextLong(Math.max(1, tally.calls()));
            if (chance >= limits.samples()) {
                return;
            }
            place = (int) chance;
        }
        if (execution.text().length() > Limits.LONGEST_TEXT || chars >= limits.chars()) {
            return;
        }
        List<@Nullable String> values = new ArrayList<>();
        for (String value : reader.values()) {
            values.add(value(value, execution.bound()));
        }
        chars += tally.sample(
                place, new Sample(execution.text(), List.copyOf(execution.bound()), values, execution.milliseconds()));
    }

    private static @Nullable String value(String written, List<String> bound) {
        Matcher parameter = PARAMETER.matcher(written);
        if (!parameter.matches()) {
            return written;
        }
        int number = Integer.parseInt(parameter.group(1));
        return number >= 1 && number <= bound.size() ? bound.get(number - 1) : null;
    }

    Workload workload(String source, String format) {
        List<Tally> sorted = tallies.all();
        sorted.sort(LARGEST_FIRST);
        List<QueryStat> stats = new ArrayList<>();
        for (Tally tally : sorted) {
            if (stats.size() < limits.queries()) {
                stats.add(tally.stat());
            } else {
                drop(tally);
                cut = true;
            }
        }
        Set<Tally> kept = new LinkedHashSet<>(sorted.subList(0, stats.size()));
        if (cut) {
            notes.fact(
                    "There are more than " + limits.queries()
                            + " different queries: the lesser ones are counted together, and calls from before a query became a greater one are there too.");
        }
        return new Workload(
                source,
                format,
                from > to ? null : Instant.ofEpochMilli(from),
                from > to ? null : Instant.ofEpochMilli(to),
                stats,
                new Workload.Rest(restCalls, restMilliseconds),
                follower.habits(kept, from > to ? 0 : (double) (to - from)),
                notes.sentences());
    }
}
