package dev.underpin.report;

import dev.underpin.model.finding.Finding;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.lint.JudgedStatement;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.lint.PlacedFinding;
import dev.underpin.model.snapshot.Runner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A lint on a terminal: three lines that answer, then each file with what would hurt, then what would not. */
public final class LintText {

    private static final int WIDTH = 64;

    private final Style style;

    public LintText(Style style) {
        this.style = style;
    }

    /** @param harmless whether to list the statements that nobody will notice */
    public String of(Lint lint, boolean harmless) {
        var lines = new ArrayList<String>();
        lines.add(style.strong(LintSummary.verdict(lint)));
        lines.add(worst(lint));
        lines.add(style.faint(LintSummary.basis(lint)));
        if (!lint.baseProblems().isEmpty()) {
            lines.add(LintSummary.base(lint));
        }
        for (JudgedFile file : lint.files()) {
            boolean quiet = file.findings().isEmpty();
            if (!quiet || harmless) {
                lines.add("");
                lines.addAll(file(file, harmless));
            }
        }
        if (!lint.assumed().isEmpty()) {
            lines.add("");
            lines.add(style.strong("Assumed base") + ": save it, correct it, and give it with --base");
            lint.assumed().forEach(sql -> lines.add("      " + style.code(sql + ";")));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String worst(Lint lint) {
        return lint.findings()
                .map(PlacedFinding::finding)
                .min(Comparator.comparing(Finding::severity))
                .map(finding -> "Worst: " + finding.message())
                .orElse("Nothing here would be noticed by the application.");
    }

    private List<String> file(JudgedFile file, boolean harmless) {
        var lines = new ArrayList<String>();
        lines.add(style.strong(file.recorded().shown()));
        var report = new TextReport(style);
        for (PlacedFinding placed : file.findings()) {
            lines.add("");
            lines.addAll(report.block(placed.line(), placed.finding()));
        }
        if (harmless) {
            lines.addAll(harmless(file));
        }
        return lines;
    }

    private List<String> harmless(JudgedFile file) {
        var lines = new ArrayList<String>();
        for (JudgedStatement statement : file.statements()) {
            String harmless = statement.harmless();
            if (harmless != null) {
                lines.add(String.format(
                        "%4d  %-" + WIDTH + "s  %s",
                        statement.recorded().line(),
                        firstLine(statement.recorded().text()),
                        style.faint(harmless)));
            }
        }
        if (!lines.isEmpty()) {
            lines.addFirst("      " + style.faint("Harmless:"));
            lines.addFirst("");
        }
        return lines;
    }

    private static String firstLine(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    static String habit(Runner runner) {
        return switch (runner.transaction()) {
            case PER_FILE, PER_FILE_UNLESS_REFUSED -> "one transaction per file";
            case PER_CHANGESET -> "one transaction per changeset";
            case PER_STATEMENT -> "each statement commits by itself";
            case ONE_STRING -> "each file sent as one string";
            case ALL_TOGETHER -> "all files in one transaction";
        };
    }
}
