package dev.underpin.workload;

import dev.underpin.model.workload.Attribution;
import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Sample;
import dev.underpin.model.workload.SeenPlan;
import dev.underpin.model.workload.TimeHistogram;
import dev.underpin.sql.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One query while its executions are being counted: of a fixed size, but for what its few samples need. */
final class Tally {
    private final Fingerprint fingerprint;
    private final long salt;
    private final @Nullable String database;
    private final Map<SortedMap<String, String>, Counter> attributions = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<SeenPlan> plans = new ArrayList<>();
    private long @Nullable [] spread;
    private Map<String, String> lastTags = Map.of();
    private @Nullable String lastApplication;
    private @Nullable Counter lastCaller;
    private long calls;
    private long failures;
    private long timed;
    private long plansSeen;
    private long prepared;
    private double preparing;
    private double preparedRunning;
    private double total;
    private double longest;
    private int longestList;

    private static final class Counter {
        private long calls;
    }

    private @Nullable QueryShape shape;
    private @Nullable Rhythm rhythm;

    /** @param salt what stands for the query among hashes */
    Tally(Fingerprint fingerprint, @Nullable String database, long salt) {
        this.salt = salt;
        this.fingerprint = fingerprint;
        this.database = database;
    }

    /** What stands for it among hashes. */
    long salt() {
        return salt;
    }

    QueryKey key() {
        return new QueryKey(fingerprint.id(), database);
    }

    QueryShape shape() {
        QueryShape known = shape;
        if (known == null) {
            known = ShapeReader.of(fingerprint);
            shape = known;
        }
        return known;
    }

    /** At which intervals it is asked. */
    Rhythm rhythm() {
        Rhythm known = rhythm;
        if (known == null) {
            known = new Rhythm();
            rhythm = known;
        }
        return known;
    }

    /** Whether it is asked at regular intervals; null where it is not. */
    @Nullable
    Habit polling() {
        return rhythm == null ? null : rhythm.polling(key());
    }

    void count(Execution execution) {
        double milliseconds = execution.milliseconds();
        switch (execution.outcome()) {
            case DONE -> calls++;
            case FAILED -> {
                calls++;
                failures++;
            }
            case CONTINUED -> {
                total += Double.isNaN(milliseconds) ? 0 : milliseconds;
                return;
            }
            case WRITTEN -> {
                return;
            }
        }
        if (execution.preparing() > 0 && !Double.isNaN(milliseconds)) {
            prepared++;
            preparing += execution.preparing();
            preparedRunning += milliseconds;
        }
        if (!Double.isNaN(milliseconds)) {
            timed++;
            total += milliseconds;
            longest = Math.max(longest, milliseconds);
            if (spread == null) {
                spread = new long[TimeHistogram.SIZE];
            }
            spread[TimeHistogram.bucket(milliseconds)]++;
        }
    }

    void list(int items) {
        longestList = Math.max(longestList, items);
    }

    /** Counts for whoever asks; most ask again and again. */
    void attribute(Map<String, String> tags, @Nullable String application) {
        if (!tags.equals(lastTags) || !Objects.equals(application, lastApplication)) {
            lastTags = tags;
            lastApplication = application;
            lastCaller = caller(AttributionTags.of(tags, application));
        }
        if (lastCaller != null) {
            lastCaller.calls++;
        }
    }

    private @Nullable Counter caller(SortedMap<String, String> tags) {
        Counter known = attributions.get(tags);
        if (known == null && !tags.isEmpty() && attributions.size() < Limits.ATTRIBUTIONS) {
            known = new Counter();
            attributions.put(tags, known);
        }
        return known;
    }

    long calls() {
        return calls;
    }

    double total() {
        return total;
    }

    /** Chars that its samples and plans hold. */
    long chars() {
        return samples.stream().mapToLong(Tally::chars).sum()
                + plans.stream().mapToLong(plan -> plan.text().length()).sum();
    }

    private static long chars(Sample sample) {
        return sample.text().length()
                + sample.bound().stream()
                        .mapToLong(value -> value == null ? 0 : value.length())
                        .sum();
    }

    /** Puts a sample at a place; those at the end are added. The chars that it takes more than the one before. */
    long sample(int place, Sample sample) {
        if (place == samples.size()) {
            samples.add(sample);
            return chars(sample);
        }
        return chars(sample) - chars(samples.set(place, sample));
    }

    /** It came with a plan, kept or not. */
    void planned() {
        plansSeen++;
    }

    long plan(int most, SeenPlan plan) {
        if (plans.size() < most) {
            plans.add(plan);
            return plan.text().length();
        }
        SeenPlan quickest = plans.stream()
                .min(Comparator.comparingDouble(SeenPlan::milliseconds))
                .orElseThrow();
        if (plan.milliseconds() > quickest.milliseconds()) {
            plans.set(plans.indexOf(quickest), plan);
            return (long) plan.text().length() - quickest.text().length();
        }
        return 0;
    }

    int samples() {
        return samples.size();
    }

    QueryStat stat() {
        return new QueryStat(
                fingerprint.id(),
                fingerprint.text(),
                fingerprint.limit(),
                fingerprint.offset(),
                fingerprint.statements(),
                longestList,
                database,
                calls,
                failures,
                new CallTime(timed, total, longest, spread == null ? null : TimeHistogram.of(spread)),
                -1,
                attributions.entrySet().stream()
                        .map(entry -> new Attribution(entry.getKey(), entry.getValue().calls))
                        .sorted(Comparator.comparingLong(Attribution::calls).reversed())
                        .toList(),
                samples,
                plans,
                plansSeen,
                new Preparation(prepared, preparing, preparedRunning));
    }
}
