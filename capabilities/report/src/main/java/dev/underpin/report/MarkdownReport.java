package dev.underpin.report;

import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Places;
import dev.underpin.model.snapshot.Snapshot;

/** Findings for a pull request: a table to skim, then each finding folded. */
public final class MarkdownReport {

    private static final int LONGEST = 60_000; // code hosts refuse comments beyond 65,536 characters

    private MarkdownReport() {}

    public static String of(Snapshot snapshot, Review review) {
        var text = new StringBuilder("## Underpin review of ")
                .append(MarkdownText.escaped(snapshot.provenance().source()))
                .append("\n\n")
                .append(Summary.counts(review))
                .append("\n\n");
        if (review.findings().isEmpty()) {
            return text.append("Nothing to do.\n").toString();
        }
        text.append("| # | severity | where | what |\n|--:|---|---|---|\n");
        for (Ranked ranked : review.findings()) {
            Finding finding = ranked.finding();
            text.append("| ")
                    .append(ranked.rank())
                    .append(" | ")
                    .append(finding.severity().word())
                    .append(" | ")
                    .append(MarkdownText.escaped(finding.subject().toString()))
                    .append(" | ")
                    .append(MarkdownText.escaped(finding.message()))
                    .append(" |\n");
        }
        Places places = snapshot.provenance().places();
        int shown = 0;
        for (Ranked ranked : review.findings()) {
            String detail = detail(ranked, places);
            if (text.length() + detail.length() > LONGEST) {
                text.append("\n")
                        .append(review.findings().size() - shown)
                        .append(" more; the JSON report has them all.\n");
                break;
            }
            text.append(detail);
            shown++;
        }
        return text.toString();
    }

    private static String detail(Ranked ranked, Places places) {
        Finding finding = ranked.finding();
        var text = new StringBuilder("\n<details><summary>")
                .append(ranked.rank())
                .append(". ")
                .append(MarkdownText.html(finding.message()))
                .append("</summary>\n\n");
        text.append("`")
                .append(finding.rule())
                .append("`, ")
                .append(finding.confidence().word());
        places.of(finding.subject())
                .ifPresent(place -> text.append(", ").append(MarkdownText.escaped(place.toString())));
        text.append(". Rank: ").append(MarkdownText.escaped(ranked.reason())).append(".\n\n");
        if (finding.consequence() != null) {
            text.append(MarkdownText.escaped(finding.consequence())).append("\n\n");
        }
        for (Evidence evidence : finding.evidence()) {
            text.append("- ").append(MarkdownText.escaped(evidence.statement())).append('\n');
            if (evidence.query() != null) {
                text.append("  ```sql\n  ")
                        .append(MarkdownText.fenced(evidence.query()).replace("\n", "\n  "))
                        .append("\n  ```\n");
            }
        }
        if (finding.remedy() != null) {
            remedy(text, finding.remedy());
        }
        return text.append("\n</details>\n").toString();
    }

    private static void remedy(StringBuilder text, Remedy remedy) {
        text.append("\n**").append(MarkdownText.escaped(remedy.advice())).append("**\n");
        if (!remedy.sql().isEmpty()) {
            text.append("\n```sql\n");
            remedy.sql()
                    .forEach(sql -> text.append(MarkdownText.fenced(sql)).append(sql.startsWith("--") ? "\n" : ";\n"));
            text.append("```\n");
        }
        if (remedy instanceof Remedy.Choice choice) {
            choice.options()
                    .forEach(option -> text.append("- ")
                            .append(MarkdownText.escaped(option))
                            .append('\n'));
        }
    }
}
