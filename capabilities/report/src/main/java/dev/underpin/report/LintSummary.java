package dev.underpin.report;

import dev.underpin.model.finding.Severity;
import dev.underpin.model.lint.JudgedStatement;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.snapshot.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences that a lint begins with. */
public final class LintSummary {

    private LintSummary() {}

    /** {@code 3 findings in 2 of 5 files: 1 blocker, 2 high.} */
    public static String verdict(Lint lint) {
        long findings = lint.findings().count();
        long files =
                lint.files().stream().filter(file -> !file.findings().isEmpty()).count();
        String count = findings == 0
                ? "No finding in " + counted(lint.files().size(), "file")
                : counted(findings, "finding") + " in "
                        + (lint.files().size() == 1
                                ? lint.files().getFirst().recorded().shown()
                                : files + " of " + lint.files().size() + " files")
                        + ": " + severities(lint);
        return count + ".";
    }

    private static String severities(Lint lint) {
        return Arrays.stream(Severity.values())
                .map(severity -> {
                    long count = lint.findings()
                            .filter(placed -> placed.finding().severity() == severity)
                            .count();
                    return count == 0 ? "" : count + " " + severity.word();
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What was run, where, and how. */
    public static String basis(Lint lint) {
        List<JudgedStatement> all = lint.files().stream()
                .flatMap(file -> file.statements().stream())
                .toList();
        long harmless =
                all.stream().filter(statement -> statement.harmless() != null).count();
        String ran = lint.server().isEmpty()
                ? counted(all.size(), "statement") + " read, none run"
                : counted(all.size(), "statement") + " run on " + lint.server() + " with " + lint.base();
        return ran + ", " + LintText.habit(lint.runner()) + runner(lint)
                + (lint.server().isEmpty() ? "; without --static they are run." : "; " + harmless + " harmless.")
                + (lint.sizesKnown() || lint.server().isEmpty()
                        ? ""
                        : " Sizes unknown: --base <live database or snapshot> brings them.");
    }

    private static String runner(Lint lint) {
        return lint.runnerKnown() ? " (" + lint.runner().tool() + ")" : " (assumed; say --runner)";
    }

    /** That the base is not whole, and where that begins. */
    static String base(Lint lint) {
        Problem first = lint.baseProblems().getFirst();
        return "The base is not whole: " + counted(lint.baseProblems().size(), "statement")
                + " of it failed, the first at " + first.place() + ": " + first.message();
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
