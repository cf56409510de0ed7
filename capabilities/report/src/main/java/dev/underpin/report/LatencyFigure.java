package dev.underpin.report;

import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How long clients waited for answers, before the plan and in each step.
 *
 * @param stall what a client may wait, in milliseconds
 */
record LatencyFigure(LogScale scale, double stall, List<Row> rows) {

    /**
     * One line of it.
     *
     * @param step its number, or nothing before the plan
     * @param over whether a client waited longer than is allowed
     */
    record Row(String step, String title, Latency clients, boolean over, LogScale scale) {

        Stretch range() {
            return new Stretch(scale.at(clients.p50()), scale.at(clients.longest()));
        }

        String p50() {
            return at(clients.p50());
        }

        String p95() {
            return at(clients.p95());
        }

        String p99() {
            return at(clients.p99());
        }

        String longest() {
            return at(clients.longest());
        }

        private String at(double milliseconds) {
            return Stretch.percent(scale.at(milliseconds));
        }

        /** {@code p50 0.6 ms, p95 2.4 ms, p99 4.1 ms, longest 18 ms}. */
        String told() {
            return "p50 " + Figures.milliseconds(clients.p50()) + ", p95 " + Figures.milliseconds(clients.p95())
                    + ", p99 " + Figures.milliseconds(clients.p99()) + ", longest "
                    + Figures.milliseconds(clients.longest()) + (over ? ": longer than is allowed" : "");
        }
    }

    /** Of steps in which nobody asked for anything there is no line. */
    static LatencyFigure of(Rehearsal rehearsal, double stall) {
        LogScale scale = LogScale.over(DoubleStream.concat(
                        DoubleStream.of(
                                stall, rehearsal.calm().p50(), rehearsal.calm().longest()),
                        rehearsal.steps().stream()
                                .map(StepSeen::clients)
                                .flatMapToDouble(clients -> DoubleStream.of(clients.p50(), clients.longest())))
                .toArray());
        var rows = new ArrayList<Row>();
        if (rehearsal.calm().calls() > 0) {
            rows.add(new Row("", "before the plan", rehearsal.calm(), false, scale));
        }
        for (StepSeen step : rehearsal.steps()) {
            if (step.clients().calls() > 0) {
                rows.add(new Row(
                        Integer.toString(step.step()),
                        Plain.names(step.title()),
                        step.clients(),
                        step.clients().longest() > stall,
                        scale));
            }
        }
        return new LatencyFigure(scale, stall, rows);
    }

    String stallAt() {
        return Stretch.percent(scale.at(stall));
    }

    String stallText() {
        return Figures.milliseconds(stall);
    }
}
