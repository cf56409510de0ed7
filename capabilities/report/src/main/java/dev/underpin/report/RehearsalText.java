package dev.underpin.report;

import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.CrashDrill;
import dev.underpin.model.rehearsal.Foretold;
import dev.underpin.model.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rehearsal on a terminal: three lines that answer, why, then every step with what it cost clients, every state in which the plan may
 * rest with what works there and the way back, and on what all of it was seen.
 */
public final class RehearsalText {

    private static final String INDENT = "  ";
    private static final String REFUSED = "Refused  ";

    private final Style style;

    public RehearsalText(Style style) {
        this.style = style;
    }

    public String of(Rehearsal rehearsal) {
        var lines = new ArrayList<String>();
        lines.add(style.strong(RehearsalSummary.verdict(rehearsal)));
        lines.add(RehearsalSummary.clients(rehearsal));
        lines.add(RehearsalSummary.wayBack(rehearsal));
        reasons(rehearsal, lines);
        if (!rehearsal.steps().isEmpty()) {
            lines.addAll(new RehearsedSteps(style, rehearsal).lines());
        }
        rehearsal.replica().ifPresent(replica -> {
            title("REPLICA", "", lines);
            lines.addAll(Wrapped.lines(INDENT, "", ReplicaWords.of(replica)));
        });
        if (!rehearsal.foretold().isEmpty()) {
            foretold(new ForetoldTimes(rehearsal.foretold()), lines);
        }
        boundaries(TriedMatrix.of(rehearsal), lines);
        rehearsal.crashes().ifPresent(drill -> crashes(drill, lines));
        title("SEEN ON", "", lines);
        Stream.concat(StageWords.of(rehearsal.stage()).stream(), RecordedWords.of(rehearsal.workload()).stream())
                .forEach(fact -> lines.addAll(Wrapped.lines(
                        INDENT,
                        String.format(Locale.ROOT, "%-11s", fact.label()),
                        style.faint(String.format(Locale.ROOT, "%-11s", fact.label())),
                        fact.value())));
        return String.join("\n", lines) + "\n";
    }

    private void title(String title, String what, List<String> lines) {
        lines.add("");
        lines.add(style.strong(title) + (what.isEmpty() ? "" : "  " + style.faint(what)));
    }

    private void reasons(Rehearsal rehearsal, List<String> lines) {
        if (!rehearsal.verdict().failures().isEmpty()
                || !rehearsal.verdict().remarks().isEmpty()) {
            lines.add("");
        }
        rehearsal
                .verdict()
                .failures()
                .forEach(failure -> lines.addAll(Wrapped.lines(
                        INDENT, "Failure  ", style.paint("1;31", "Failure") + "  ", Plain.names(failure))));
        rehearsal
                .verdict()
                .remarks()
                .forEach(remark -> lines.addAll(Wrapped.lines(INDENT, "Remark   ", Plain.names(remark))));
    }

    private void foretold(ForetoldTimes times, List<String> lines) {
        title("WITH ALL ROWS", times.basis(), lines);
        lines.add("");
        var head = new StringBuilder("    ");
        times.scales().forEach(scale -> head.append(String.format(Locale.ROOT, "  %8s", ForetoldTimes.scale(scale))));
        lines.add(style.faint(head + "  all rows"));
        for (Foretold step : times.told()) {
            var row = new StringBuilder(String.format(Locale.ROOT, "%4d", step.step()));
            times.scales()
                    .forEach(scale -> row.append(String.format(Locale.ROOT, "  %8s", ForetoldTimes.took(step, scale))));
            lines.add(row + "  " + ForetoldTimes.range(step) + "; "
                    + step.growth().words());
        }
        lines.addAll(Wrapped.lines(INDENT, "", times.together()));
    }

    private void boundaries(TriedMatrix matrix, List<String> lines) {
        title("BOUNDARIES", "Where the plan may rest: which statements work there, and the way back.", lines);
        lines.add("");
        lines.add(style.faint(boundary("", "old application", "new application", "way back")));
        for (int i = 0; i < matrix.boundaries().size(); i++) {
            Boundary boundary = matrix.boundaries().get(i);
            lines.add(boundary(
                    matrix.place(i),
                    matrix.working(Application.OLD, i),
                    matrix.working(Application.NEW, i),
                    boundary.undo().map(UndoWords::brief).orElse("")));
            boundary.undo().stream()
                    .flatMap(undo -> UndoWords.details(undo).stream())
                    .forEach(detail -> lines.addAll(Wrapped.lines(INDENT + INDENT, "- ", Plain.names(detail))));
        }
        refusals(RefusedStatement.of(matrix), lines);
    }

    /** Statements that were refused with the same words at the same boundaries are told together. */
    private void refusals(List<RefusedStatement> all, List<String> lines) {
        Map<String, List<RefusedStatement>> alike = all.stream()
                .collect(Collectors.groupingBy(
                        refused -> refused.places() + ": " + refused.words(), LinkedHashMap::new, Collectors.toList()));
        String below = " ".repeat(INDENT.length() + REFUSED.length());
        alike.forEach((told, statements) -> {
            String painted = statements.getFirst().needed() ? style.paint("1;31", "Refused") + "  " : REFUSED;
            lines.add("");
            lines.addAll(Wrapped.lines(INDENT, REFUSED, painted, told));
            for (RefusedStatement refused : statements) {
                Wrapped.lines(below, "- ", refused.sql()).forEach(line -> lines.add(style.code(line)));
            }
        });
    }

    private void crashes(CrashDrill drill, List<String> lines) {
        title("CRASHES", "", lines);
        lines.addAll(Wrapped.lines(INDENT, "", CrashWords.of(drill)));
        drill.differences().forEach(difference -> lines.addAll(Wrapped.lines(INDENT, "- ", Plain.names(difference))));
    }

    private static String boundary(String words, String old, String latter, String back) {
        return String.format(Locale.ROOT, "  %-30s  %-15s  %-15s  %s", words, old, latter, back)
                .stripTrailing();
    }
}
