package dev.underpin.report;

import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is left of a workload's cost by the room that indexes take: a dot for each choice that was on the way, and the stairs of what can be had
 * for how much room. Today and the choice that is advised are marked.
 *
 * @param low bytes at the left edge
 * @param high bytes at the right edge
 */
record CurveFigure(List<Tuned.Point> points, double floor, long low, long high) {

    /** In pixels; the width is as the page allows. */
    static final int HEIGHT = 200;

    private static final double MARGIN = 0.06;
    private static final int TICKS = 6;
    private static final long UNIT = 1_024;
    private static final long[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    /** A straight piece of the stairs. */
    record Piece(String fromX, String fromY, String toX, String toY) {}

    /**
     * A choice.
     *
     * @param kind the name of its style
     */
    record Dot(String kind, String x, String y, String told) {}

    static CurveFigure of(Tuned tuned) {
        long least = tuned.curve().stream().mapToLong(Tuned.Point::bytes).min().orElse(0);
        long most = tuned.curve().stream().mapToLong(Tuned.Point::bytes).max().orElse(0);
        long margin = Math.max(1, Math.round((most - least) * MARGIN));
        return new CurveFigure(tuned.curve(), tuned.floor(), least - margin, most + margin);
    }

    /** What no choice does worse than for less room. */
    private List<Tuned.Point> front() {
        var front = new ArrayList<Tuned.Point>();
        points.stream()
                .sorted(Comparator.comparingLong(Tuned.Point::bytes).thenComparing(Tuned.Point::left))
                .filter(point ->
                        front.isEmpty() || point.left() < front.getLast().left())
                .forEachOrdered(front::add);
        return front;
    }

    List<Piece> stairs() {
        List<Tuned.Point> front = front();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < front.size(); i++) {
            Tuned.Point point = front.get(i);
            String end = i + 1 < front.size() ? x(front.get(i + 1).bytes()) : "100%";
            pieces.add(new Piece(x(point.bytes()), y(point.left()), end, y(point.left())));
            if (i + 1 < front.size()) {
                pieces.add(
                        new Piece(end, y(point.left()), end, y(front.get(i + 1).left())));
            }
        }
        return pieces;
    }

    /** The one that is advised comes last, over the others. */
    List<Dot> dots() {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < points.size(); i++) {
            Tuned.Point point = points.get(i);
            String kind = i == points.size() - 1 ? "best" : i == 0 ? "today" : "way";
            dots.add(new Dot(
                    kind,
                    x(point.bytes()),
                    y(point.left()),
                    TunedWords.indexes(point) + ": " + TunedWords.room(point.bytes()) + ", "
                            + TunedText.share(point.left()) + " of the cost left"));
        }
        return dots;
    }

    /** {@code 26 % left with 33.1 MB}, beside the dot of what is advised. */
    FigureLabel best() {
        Tuned.Point best = points.getLast();
        double at = at(best.bytes());
        return new FigureLabel(
                at,
                at > 50 ? "end" : "start",
                TunedText.share(best.left()) + " left with " + TunedWords.room(best.bytes()));
    }

    String bestY() {
        return y(points.getLast().left());
    }

    /** In pixels, away from the stairs. */
    int bestAside() {
        return best().anchor().equals("start") ? 8 : -8;
    }

    /** In pixels: below the dot in the upper half, above it in the lower. */
    int bestBelow() {
        return points.getLast().left() > 0.5 ? 26 : -14;
    }

    String floorY() {
        return y(floor);
    }

    /** Quarters of today's cost, from the top. */
    List<Dot> levels() {
        return List.of(1.0, 0.75, 0.5, 0.25, 0.0).stream()
                .map(level -> new Dot("grid", "0", y(level), TunedText.share(level)))
                .toList();
    }

    /** Sizes that are easy to read. */
    List<FigureLabel> ticks() {
        long step = step();
        var ticks = new ArrayList<FigureLabel>();
        for (long tick = Math.ceilDiv(low, step) * step; tick <= high; tick += step) {
            ticks.add(new FigureLabel(at(tick), "middle", TunedWords.room(tick).replace(".0 ", " ")));
        }
        return ticks;
    }

    private long step() {
        for (long unit = 1; ; unit *= UNIT) {
            for (long step : STEPS) {
                if ((high - low) / (step * unit) < TICKS) {
                    return step * unit;
                }
            }
        }
    }

    private double at(long bytes) {
        return 100.0 * (bytes - low) / (high - low);
    }

    private String x(long bytes) {
        return Stretch.percent(at(bytes));
    }

    private static String y(double left) {
        return String.format(Locale.ROOT, "%.1f", 8 + (HEIGHT - 16) * (1 - Math.min(1, left)));
    }
}
