package dev.underpin.postgresql.rows;

import dev.underpin.postgresql.rows.Law.Run;
import dev.underpin.postgresql.rows.Stretches.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the law of a column's values: so many of each common one, the others spread over what the histogram says. */
final class LawBuilder {

    private final Axis axis;
    private final @Nullable KnownColumn known;
    private final long total;
    private final long rows;
    private final long distinct;
    private final boolean mustDiffer;
    private final TreeMap<Long, Long> common = new TreeMap<>();

    /**
     * @param total rows of the table
     * @param rows those that are not NULL
     * @param distinct how many different values
     * @param mustDiffer whether the column is unique
     */
    LawBuilder(Axis axis, @Nullable KnownColumn known, long total, long rows, long distinct, boolean mustDiffer) {
        this.axis = axis;
        this.known = known;
        this.total = total;
        this.rows = rows;
        this.mustDiffer = mustDiffer;
        this.distinct = Math.max(Math.min(1, rows), Math.min(distinct, rows));
    }

    /** The law; for fewer rows than asked where each must have another value and there are not so many. */
    Law build() {
        boolean unique = distinct == rows;
        if (!unique) {
            common();
        }
        long rest = rows - common.values().stream().mapToLong(Long::longValue).sum();
        long counted = new SampledCount(total, common.size(), rest).forEstimate(distinct);
        long others = Math.min(rest, counted - common.size());
        if (rest > 0 && others <= 0 && !common.isEmpty()) {
            spread(rest);
            rest = 0;
        }
        List<Run> runs = new ArrayList<>();
        if (rest > 0) {
            runs.addAll(unique ? different(rest) : repeated(rest, Math.max(1, others)));
            long missing = rest - runs.stream().mapToLong(Run::rows).sum();
            if (missing > 0 && !common.isEmpty()) {
                spread(missing);
            }
        }
        for (Map.Entry<Long, Long> value : common.entrySet()) {
            if (value.getValue() > 0) {
                runs.add(new Run(value.getKey(), 1, 1, value.getValue()));
            }
        }
        runs.sort(Comparator.comparingLong(Run::point));
        return new Law(axis, runs);
    }

    private void common() {
        if (known == null) {
            return;
        }
        double passed = 0;
        long given = 0;
        for (int i = 0; i < known.common().size() && common.size() < distinct; i++) {
            long point = axis.point(known.common().get(i));
            while (common.containsKey(point) && point + 1 < axis.limit()) {
                point++;
            }
            if (point == Axis.NOWHERE || point >= axis.limit() || common.containsKey(point)) {
                continue;
            }
            passed += known.frequencies().get(i) * total;
            long count = Math.max(0, Math.min(rows, Math.round(passed)) - given);
            common.put(point, count);
            given += count;
        }
    }

    /** All values are known: what rounding has left goes to them. */
    private void spread(long rest) {
        long[] more = Quota.of(
                rest, common.values().stream().mapToDouble(Long::doubleValue).toArray());
        int i = 0;
        for (Map.Entry<Long, Long> value : common.entrySet()) {
            value.setValue(value.getValue() + more[i++]);
        }
        long missing =
                rows - common.values().stream().mapToLong(Long::longValue).sum();
        common.merge(common.firstKey(), missing, Long::sum);
    }

    private List<Stretch> stretches(long wanted) {
        var stretches = new Stretches(axis, common.navigableKeySet());
        long[] bounds = known == null
                ? new long[0]
                : (known.bounds().isEmpty() && common.isEmpty() ? known.values() : known.bounds())
                        .stream()
                                .mapToLong(axis::point)
                                .filter(point -> point != Axis.NOWHERE)
                                .sorted()
                                .toArray();
        return bounds.length == 0 ? stretches.anywhere(wanted) : stretches.between(bounds);
    }

    private List<Run> repeated(long rest, long others) {
        List<Stretch> stretches = stretches(others);
        if (stretches.isEmpty()) {
            return beyond(stretches, others, rest);
        }
        double[] weights = weights(stretches, 1.0 / others);
        long[] counts = Quota.of(rest, weights);
        long[] values = Quota.of(others, weights);
        long[] rooms = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            rooms[i] = Math.min(counts[i], stretches.get(i).room());
            values[i] = Math.max(values[i], Math.min(1, counts[i]));
        }
        Quota.fit(values, rooms, others);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                Stretch stretch = stretches.get(i);
                runs.add(new Run(stretch.low(), stretch.room(), Math.max(1, values[i]), counts[i]));
            }
        }
        return runs;
    }

    private List<Run> different(long rest) {
        List<Stretch> stretches = stretches(rest);
        long[] counts = Quota.of(rest, weights(stretches, 1.0 / rest));
        long missing =
                Quota.fit(counts, stretches.stream().mapToLong(Stretch::room).toArray(), rest);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                Stretch stretch = stretches.get(i);
                runs.add(new Run(stretch.low(), stretch.room(), counts[i], counts[i]));
            }
        }
        if (missing > 0 && mustDiffer) {
            runs.addAll(beyond(stretches, missing, missing));
        } else if (missing > 0) {
            return repeated(rest, rest - missing);
        }
        return runs;
    }

    /** Values above all that are known, then below. */
    private List<Run> beyond(List<Stretch> stretches, long values, long count) {
        long end = axis.start();
        for (Stretch stretch : stretches) {
            end = Math.max(end, stretch.low() + stretch.room());
        }
        end = common.isEmpty() ? end : Math.max(end, common.lastKey() + 1);
        long room = end < axis.limit() ? Math.min(axis.room(end, axis.limit()), values) : 0;
        return room <= 0
                ? List.of()
                : List.of(new Run(end, room, Math.min(values, room), values == count ? room : count));
    }

    /** The last bound is a single value, as heavy as any other. */
    private static double[] weights(List<Stretch> stretches, double single) {
        double all = stretches.stream().mapToDouble(Stretch::weight).sum();
        double singles = single
                * stretches.stream().filter(stretch -> stretch.weight() == 0).count();
        return stretches.stream()
                .mapToDouble(stretch ->
                        stretch.weight() == 0 ? single : stretch.weight() / all * Math.max(single, 1 - singles))
                .toArray();
    }
}
