package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.Foretold.Growth;
import dev.underpin.model.rehearsal.Foretold.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * From how long something took with some of the rows, how long it takes with all of them. It is taken to be a fixed time and a time for each
 * row, for each row that is sorted, or for a sample that grows more slowly than the rows do. The shortest run of each scale counts, and may be
 * as wrong as runs of one scale differ, at least by a share and by a few milliseconds. The range holds everything that goes with all of that,
 * so it is wide where much is left open, and the wider, the further away all rows are.
 */
record Trend(List<Timing> seen, double rows) {

    /** How far a duration may be off at least, and for how far runs that differ may make it. */
    private static final double SHARE = 0.15;

    private static final double MOST_SHARE = 0.5;
    private static final double MILLISECONDS = 15;
    private static final double WIDER = 1.25;

    /** Measurements that are seen to be more wrong may be more wrong than what just makes them agree. */
    private static final double SPARE = 1.5;

    /** With each doubling of the rows more comes in between that was not seen: vacuum, checkpoints, what memory does not hold. */
    private static final double FURTHER = 0.25;

    /** What is so short is mostly what disturbs it: it may take no time at all, and is short with all rows too unless it is seen to grow. */
    private static final double SHORT_MILLISECONDS = 250;

    /** Of something that takes a fixed time and another one for all rows together. */
    record Range(double low, double high, Growth growth) {}

    /** A measurement, with what it may be off by. */
    private record Span(double scale, double low, double high) {}

    Range range() {
        NavigableMap<Double, Double> shortest = new TreeMap<>();
        seen.forEach(timing -> shortest.merge(timing.scale(), timing.milliseconds(), Math::min));
        double share = share(shortest);
        Optional<Range> range = within(shortest, share, false);
        if (range.isEmpty() && shortest.size() > 2) {
            range = within(shortest, share, true);
        }
        while (range.isEmpty()) {
            share *= WIDER;
            range = within(shortest, share, false).isPresent()
                    ? within(shortest, Math.min(share * SPARE, 1), false)
                    : range;
        }
        return range.get();
    }

    private double share(NavigableMap<Double, Double> shortest) {
        double spread = seen.stream()
                .mapToDouble(timing -> {
                    double least = shortest.getOrDefault(timing.scale(), 0.0);
                    return (timing.milliseconds() - least - MILLISECONDS) / timing.milliseconds();
                })
                .max()
                .orElse(0);
        return Math.min(Math.max(spread, SHARE), MOST_SHARE);
    }

    private Optional<Range> within(NavigableMap<Double, Double> shortest, double share, boolean faster) {
        List<Span> spans = shortest.entrySet().stream()
                .map(run -> new Span(
                        run.getKey(),
                        Math.max(run.getValue() * (1 - share) - MILLISECONDS, 0),
                        run.getValue() * (1 + share) + MILLISECONDS))
                .toList();
        var ends = new ArrayList<Double>();
        if (faster) {
            ends.addAll(ends(spans, scale -> scale * scale));
        } else {
            ends.addAll(ends(spans, scale -> scale));
            ends.addAll(ends(spans, scale -> scale * Math.log1p(scale * rows) / Math.log1p(rows)));
            ends.addAll(ends(spans, Math::sqrt));
        }
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        double low = longest() < SHORT_MILLISECONDS
                ? 0
                : ends.stream().mapToDouble(end -> end).min().orElseThrow();
        double high = ends.stream().mapToDouble(end -> end).max().orElseThrow();
        double doublings = Math.max(Math.log(1 / shortest.lastKey()) / Math.log(2), 0);
        Growth growth = faster ? Growth.FASTER : growth(spans, high);
        return Optional.of(new Range(low * (1 - share), high * (1 + share) * (1 + FURTHER * doublings), growth));
    }

    private Growth growth(List<Span> spans, double high) {
        double least = spans.stream().mapToDouble(Span::low).max().orElse(0);
        double most = spans.stream().mapToDouble(Span::high).min().orElse(0);
        if (least > most) {
            return Growth.WITH_ROWS;
        }
        return high <= Math.max(2 * longest(), SHORT_MILLISECONDS) ? Growth.NONE : Growth.UNCLEAR;
    }

    private double longest() {
        return seen.stream().mapToDouble(Timing::milliseconds).max().orElse(0);
    }

    /**
     * With all rows, what every straight line gives that is an extreme one of those through all spans: one that touches two ends of them, or
     * one end and rises or begins at nothing. None where there is no line through all of them.
     *
     * @param size how much work a scale is, of 1 for all rows
     */
    private static List<Double> ends(List<Span> spans, DoubleUnaryOperator size) {
        record Point(double x, double y) {}
        var points = new ArrayList<Point>();
        points.add(new Point(0, 0));
        for (Span span : spans) {
            points.add(new Point(size.applyAsDouble(span.scale()), span.low()));
            points.add(new Point(size.applyAsDouble(span.scale()), span.high()));
        }
        var ends = new ArrayList<Double>();
        for (Point one : points) {
            for (Point other : points) {
                double rise = other.x() > one.x() ? (other.y() - one.y()) / (other.x() - one.x()) : 0;
                double begin = one.y() - rise * one.x();
                boolean through = spans.stream().allMatch(span -> {
                    double there = begin + rise * size.applyAsDouble(span.scale());
                    return there >= span.low() - 1e-6 && there <= span.high() + 1e-6;
                });
                if (through && rise >= 0 && begin >= -1e-6) {
                    ends.add(begin + rise);
                }
            }
        }
        return ends;
    }
}
