package dev.underpin.report;

import dev.underpin.model.tune.ExpectedQuery;
import dev.underpin.model.tune.Tuned;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a query is as fast as its team wants it, in words. */
record ExpectedWords(ExpectedQuery query) {

    private static final double SAME = 0.01;

    /** All of those of which something is expected. */
    static List<ExpectedWords> of(Tuned tuned) {
        return tuned.expected().queries().stream().map(ExpectedWords::new).toList();
    }

    /** What is expected of queries that are not there; empty where all are. */
    static String idle(Tuned tuned) {
        return tuned.expected().idle().isEmpty()
                ? ""
                : "underpin.yaml speaks of queries that are not in this workload: "
                        + String.join("; ", tuned.expected().idle()) + ".";
    }

    /** {@code critical, weight 3, target 50 ms}. */
    String stake() {
        var parts = new ArrayList<String>();
        if (query.stake().critical()) {
            parts.add("critical");
        }
        if (query.stake().weight() != 1) {
            parts.add("weight "
                    + BigDecimal.valueOf(query.stake().weight())
                            .stripTrailingZeros()
                            .toPlainString());
        }
        if (query.stake().target() != null) {
            parts.add("target " + Figures.milliseconds(query.stake().target()));
        }
        return String.join(", ", parts);
    }

    String tone() {
        return switch (query.verdict()) {
            case MET -> "good";
            case MET_WITH_ADVICE -> "medium";
            case MISSED -> "blocker";
            case NOT_ASKED, UNKNOWN -> "info";
        };
    }

    /** {@code cost 944 -> 39}; empty where it could not be planned. */
    String cost() {
        return query.gain() == null ? "" : TunedText.cost(query.gain());
    }

    String sentence() {
        return (query.gain() == null ? "It could not be planned. " : "")
                + switch (query.verdict()) {
                    case NOT_ASKED -> query.took() == null ? "" : measured() + ".";
                    case UNKNOWN -> "Whether it meets its target is not known: the workload has no times of it.";
                    case MET -> "It meets its target: " + measured() + ".";
                    case MET_WITH_ADVICE ->
                        "It misses its target: " + measured() + ". With the advice about " + estimate()
                                + " (estimated: as much less as the planner's cost), which would meet it.";
                    case MISSED ->
                        "It misses its target: " + measured()
                                + (helped()
                                        ? ". With the advice about " + estimate()
                                                + " (estimated: as much less as the planner's cost), which would not be enough."
                                        : ", and no index that was thought of helps.");
                };
    }

    private String measured() {
        return (query.quantile() ? "p95 is " : "its calls take ")
                + Figures.milliseconds(Objects.requireNonNullElse(query.took(), 0.0))
                + (query.quantile() ? "" : " on average (p95 is not known)");
    }

    private boolean helped() {
        return query.gain() != null && query.gain().saved() >= SAME;
    }

    private String estimate() {
        return Figures.milliseconds(query.then().orElse(0));
    }
}
