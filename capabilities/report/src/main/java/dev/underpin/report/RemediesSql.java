package dev.underpin.report;

import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Snapshot;

/** Every remedy that is SQL, in rank order, each explained; what needs a decision stands there as a comment. */
public final class RemediesSql {

    private RemediesSql() {}

    public static String of(Snapshot snapshot, Review review) {
        var text = new StringBuilder();
        comment(text, "Remedies for " + snapshot.provenance().source() + ", most important first.");
        comment(
                text,
                "Nothing here was run. Read each one, try it on a copy, and run them one at a time: what creates or drops");
        comment(text, "an index concurrently cannot stand inside a transaction.");
        for (Ranked ranked : review.findings()) {
            Finding finding = ranked.finding();
            text.append('\n');
            comment(
                    text,
                    ranked.rank() + ". " + finding.severity().word() + ", " + finding.rule() + ", "
                            + finding.subject());
            comment(text, finding.message());
            if (finding.consequence() != null) {
                comment(text, finding.consequence());
            }
            if (finding.remedy() != null) {
                remedy(text, finding.remedy());
            }
        }
        return text.toString();
    }

    private static void remedy(StringBuilder text, Remedy remedy) {
        comment(text, remedy.advice());
        remedy.sql().forEach(sql -> text.append(sql).append(sql.startsWith("--") ? "\n" : ";\n"));
        if (remedy instanceof Remedy.Choice choice) {
            choice.options().forEach(option -> comment(text, "  - " + option));
        }
    }

    private static void comment(StringBuilder text, String line) {
        text.append("-- ").append(line.replace('\n', ' ').replace('\r', ' ')).append('\n');
    }
}
