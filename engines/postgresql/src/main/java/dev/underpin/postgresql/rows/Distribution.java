package dev.underpin.postgresql.rows;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the values of a column are distributed, as statistics tell: steps at the common ones, even slopes between the bounds. */
final class Distribution {

    private final TreeMap<Long, Double> steps = new TreeMap<>();
    private final long[] bounds;
    private final double slope;

    Distribution(KnownColumn column, Axis axis) {
        double present = Math.max(1e-9, 1 - column.nullFraction());
        double rest = 1;
        for (int i = 0; i < column.common().size(); i++) {
            double share = column.frequencies().get(i) / present;
            steps.merge(axis.point(column.common().get(i)), share, Double::sum);
            rest -= share;
        }
        this.bounds = column.bounds().stream().mapToLong(axis::point).sorted().toArray();
        this.slope = bounds.length < 2 ? 0 : Math.max(0, rest) / (bounds.length - 1);
        double passed = 0;
        for (Map.Entry<Long, Double> step : steps.entrySet()) {
            passed += step.getValue();
            step.setValue(passed);
        }
    }

    /** From 0 for the same to 1. */
    double distance(Distribution other) {
        if (bounds.length == 0 && other.bounds.length == 0) {
            return difference(other);
        }
        var points = new TreeSet<Long>();
        for (Distribution one : new Distribution[] {this, other}) {
            points.addAll(one.steps.keySet());
            Arrays.stream(one.bounds).forEach(points::add);
        }
        double distance = 0;
        for (long point : points) {
            distance = Math.max(distance, Math.abs(upTo(point) - other.upTo(point)));
            distance = Math.max(distance, Math.abs(upTo(point - 1) - other.upTo(point - 1)));
        }
        return distance;
    }

    private double difference(Distribution other) {
        var points = new TreeSet<>(steps.keySet());
        points.addAll(other.steps.keySet());
        double sum = 0;
        for (long point : points) {
            sum += Math.abs(at(point) - other.at(point));
        }
        return sum / 2;
    }

    private double at(long point) {
        Map.Entry<Long, Double> before = steps.lowerEntry(point);
        Double upTo = steps.get(point);
        return upTo == null ? 0 : upTo - (before == null ? 0 : before.getValue());
    }

    private double upTo(long point) {
        Map.Entry<Long, Double> step = steps.floorEntry(point);
        double share = step == null ? 0 : step.getValue();
        if (bounds.length < 2 || point < bounds[0]) {
            return share;
        }
        int last = bounds.length - 1;
        while (bounds[last] > point) {
            last--;
        }
        double within =
                last == bounds.length - 1 ? 0 : (double) (point - bounds[last]) / (bounds[last + 1] - bounds[last]);
        return share + slope * (last + within);
    }
}
