package dev.underpin.report;

import dev.underpin.model.measure.MeasuredServer;
import dev.underpin.model.measure.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured, on a terminal: what it is of and how much it is, in a few lines; the queries are in the file. */
public final class MeasurementText {

    private final Style style;

    public MeasurementText(Style style) {
        this.style = style;
    }

    /** @param next the command that goes on from here */
    public String of(Measurement measurement, String next) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(PlanSummary.count(measurement.calls(), "call") + " of "
                + PlanSummary.count(measurement.queries().size(), "query", "queries") + " took "
                + Figures.milliseconds(measurement.milliseconds()) + busy(measurement) + "."));
        lines.add(measurement.source() + server(measurement.server()) + period(measurement) + ".");
        lines.add(next);
        measurement.notes().forEach(note -> lines.add(style.faint("- " + note)));
        return String.join("\n", lines) + "\n";
    }

    private static String server(@Nullable MeasuredServer server) {
        return server == null
                ? ""
                : ", database " + server.database() + ", PostgreSQL " + server.version() + ", " + server.counters();
    }

    private static String period(Measurement measurement) {
        return measurement
                .period()
                .map(period -> (measurement.window() ? ", over " : ", since the counters began, ")
                        + PlanText.seconds(Math.max(1, period.toSeconds())))
                .orElse(", over an unknown time");
    }

    private static String busy(Measurement measurement) {
        double period = measurement.period().map(Duration::toMillis).orElse(0L);
        return period <= 0
                ? ""
                : String.format(Locale.ROOT, ": %.2f connections busy", measurement.milliseconds() / period);
    }
}
