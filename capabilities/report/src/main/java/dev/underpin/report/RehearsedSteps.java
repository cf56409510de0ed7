package dev.underpin.report;

import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of a rehearsal as a table on a terminal, phase by phase; what does not fit into a column goes on below it. */
final class RehearsedSteps {

    private static final int TITLE = 30;
    private static final int LOCK = 23;
    private static final String INDENT = "      ";

    private final Style style;
    private final Rehearsal rehearsal;

    RehearsedSteps(Style style, Rehearsal rehearsal) {
        this.style = style;
        this.rehearsal = rehearsal;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(style.strong("STEPS") + "  "
                + style.faint(
                        "p99 and longest of clients' calls; the longest lock that stops somebody, or else of all"));
        lines.add("");
        lines.add(style.faint(row("", "", "took", "p99", "longest", "WAL", "lock")));
        Latency calm = rehearsal.calm();
        if (calm.calls() > 0) {
            lines.add(row(
                    "",
                    "before the plan",
                    "",
                    Figures.milliseconds(calm.p99()),
                    Figures.milliseconds(calm.longest()),
                    "",
                    ""));
        }
        Optional<PhaseKind> phase = Optional.empty();
        for (StepSeen step : rehearsal.steps()) {
            if (phase.filter(step.phase()::equals).isEmpty()) {
                phase = Optional.of(step.phase());
                lines.add(style.strong(step.phase().name()));
            }
            lines.addAll(rows(step));
            StepRemarks.of(step, rehearsal)
                    .forEach(remark -> lines.addAll(Wrapped.lines(INDENT, "- ", Plain.names(remark))));
        }
        return lines;
    }

    private static List<String> rows(StepSeen step) {
        List<String> title = cell(TITLE, Plain.names(step.title()));
        List<String> lock = cell(LOCK, LongestLock.words(step).replaceFirst(" (?=m?s$)", "\u00a0"));
        boolean asked = step.clients().calls() > 0;
        var rows = new ArrayList<String>();
        for (int i = 0; i < Math.max(title.size(), lock.size()); i++) {
            boolean first = i == 0;
            rows.add(row(
                    first ? String.format(Locale.ROOT, "%d", step.step()) : "",
                    i < title.size() ? title.get(i) : "",
                    first ? Figures.milliseconds(step.milliseconds()) : "",
                    first && asked ? Figures.milliseconds(step.clients().p99()) : "",
                    first && asked ? Figures.milliseconds(step.clients().longest()) : "",
                    first ? Figures.bytes(step.cost().walBytes()) : "",
                    i < lock.size() ? lock.get(i) : ""));
        }
        return rows;
    }

    private static String row(
            String number, String title, String took, String p99, String longest, String wal, String lock) {
        return String.format(
                        Locale.ROOT,
                        "%4s  %-" + TITLE + "s  %8s  %8s  %8s  %7s  %s",
                        number,
                        title,
                        took,
                        p99,
                        longest,
                        wal,
                        lock)
                .stripTrailing();
    }

    /** A word that is longer than the cell goes on in the next line. */
    private static List<String> cell(int width, String text) {
        return Wrapped.within(width, text.replaceAll("(\\S{" + width + "})(?=\\S)", "$1 ")).stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }
}
