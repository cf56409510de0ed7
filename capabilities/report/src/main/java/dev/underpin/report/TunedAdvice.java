package dev.underpin.report;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.tune.IndexAdvice;
import java.util.List;

/** The kinds of advice that tuning gives, as rules are told to code hosts. */
final class TunedAdvice {

    static final String REWRITE = "rewrite-query";
    static final String STRUCTURE = "change-structure";

    private static final String CREATE = "create-index";
    private static final String REPLACE = "replace-index";
    private static final String DROP = "drop-index";

    static final List<Card> CARDS = List.of(
            card(
                    CREATE,
                    "Index that pays",
                    "The planner would use it, and over the workload it saves more than keeping it up takes.",
                    "Without it the queries go on costing what they do.",
                    "Create it by a plan: underpin tune --out, then underpin plan."),
            card(
                    DROP,
                    "Index that is not missed",
                    "Another does all its work, or no query of the workload uses it and no scan of it was counted.",
                    "It takes room, and time of every write.",
                    "Drop it by a plan, when no replica and no rare work needs it."),
            card(
                    REPLACE,
                    "Index that does the work of others",
                    "One index serves the queries of others as well.",
                    "Several indexes are kept up where one would do.",
                    "Create it, then drop the others, by a plan."),
            card(
                    STRUCTURE,
                    "Help beside indexes",
                    "Statistics, fillfactor, pieces by time, kept sums or settings of autovacuum would make the workload cheaper.",
                    "The workload costs more than it has to.",
                    "Weigh the figures, and look at the conditions."),
            card(
                    REWRITE,
                    "Cheaper way to write a query",
                    "Another text gives the same rows, or page after page the same, and the planner finds it cheaper.",
                    "The query costs more than it has to.",
                    "Write the query as it is shown."));

    private TunedAdvice() {}

    private static Card card(String id, String title, String when, String effect, String instead) {
        return new Card(
                id, title, Severity.MEDIUM, List.of(Need.QUERY, Need.WORKLOAD), when, effect, instead, List.of());
    }

    static String of(IndexAdvice advice) {
        return switch (advice) {
            case IndexAdvice.Create create -> CREATE;
            case IndexAdvice.Replace replace -> REPLACE;
            case IndexAdvice.Drop drop -> DROP;
        };
    }
}
