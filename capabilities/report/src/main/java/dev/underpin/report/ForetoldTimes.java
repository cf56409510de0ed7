package dev.underpin.report;

import dev.underpin.model.rehearsal.Foretold;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long steps are going to take with all rows: those that take time or grow one by one, the others in a sentence. */
record ForetoldTimes(List<Foretold> all) {

    private static final double SHORT_MILLISECONDS = 1_000;

    /** Scales that were tried, ascending. */
    List<Double> scales() {
        return all.getFirst().seen().stream()
                .map(Foretold.Timing::scale)
                .distinct()
                .toList();
    }

    /** {@code 0.05}. */
    static String scale(double scale) {
        return String.format(Locale.ROOT, "%.3g", scale).replaceFirst("\\.?0+$", "");
    }

    List<Foretold> told() {
        return all.stream().filter(step -> !isShort(step)).toList();
    }

    private static boolean isShort(Foretold step) {
        return step.growth() == Foretold.Growth.NONE && step.high() < SHORT_MILLISECONDS;
    }

    /** How long a step took at a scale, on average. */
    static String took(Foretold step, double scale) {
        return Figures.milliseconds(step.seen().stream()
                .filter(timing -> timing.scale() == scale)
                .mapToDouble(Foretold.Timing::milliseconds)
                .average()
                .orElse(0));
    }

    /** {@code 18 s to 31 s}. */
    static String range(Foretold step) {
        return range(step.low(), step.high());
    }

    private static String range(double low, double high) {
        String least = Figures.milliseconds(low);
        String most = Figures.milliseconds(high);
        return least.equals(most) ? least : least + " to " + most;
    }

    String basis() {
        return "Estimated from runs with nobody else there, with "
                + scales().stream().map(ForetoldTimes::scale).collect(Collectors.joining(", ")) + " of the rows.";
    }

    /** Of all steps together, among clients. */
    String most() {
        return Figures.milliseconds(all.stream().mapToDouble(Foretold::among).sum());
    }

    /** Of all steps together. */
    String together() {
        double low = all.stream().mapToDouble(Foretold::low).sum();
        double high = all.stream().mapToDouble(Foretold::high).sum();
        long others = all.stream().filter(ForetoldTimes::isShort).count();
        return "All steps together " + range(low, high) + " with nobody else there, and up to "
                + most() + " among clients, if those slow it down as they did here."
                + (others == 0
                        ? ""
                        : " " + PlanSummary.count(others, "step") + (others == 1 ? " does" : " do") + " not grow and "
                                + (others == 1 ? "is" : "are") + " not listed.");
    }
}
