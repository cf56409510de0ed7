package dev.underpin.review.rule;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.stream.Stream;

/** An index that is written to and cannot be read. */
public final class InvalidIndex implements Rule {

    private static final Card CARD = CardText.of(InvalidIndex.class, "Invalid index", Severity.HIGH)
            .when(
                    "An index is marked invalid: a concurrent build failed or is under way, or partitions of a partitioned index"
                            + " are missing. Partitions are looked at as well.")
            .effect("Writes pay for it and no query uses it; a unique one may not hold for the rows from before.")
            .instead("Drop it if it is left over, build it again if it is wanted.")
            .links("https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.catalog()
                .tables()
                .flatMap(table -> table.indexes().stream()
                        .filter(index -> !index.valid())
                        .map(index -> finding(context, table, index)));
    }

    private Finding finding(ReviewContext context, Table table, Index index) {
        var name = new ObjectName(table.name().schema(), index.name());
        long bytes = context.statistics(name).map(IndexStatistics::bytes).orElse(-1L);
        Draft draft = finding(
                        Subject.part(Subject.Kind.INDEX, table.name(), index.name()),
                        index.name() + " is invalid: no query of "
                                + table.name().name() + " uses it.")
                .consequence(bytes > 0 ? "It takes " + Volume.bytes(bytes) + " and every write pays for it." : null);
        if (table.kind() == TableKind.PARTITIONED) {
            return draft.evidence(
                            Evidence.observed("It was made on the parent alone, and not every partition has its part."))
                    .advice(
                            "Create the index on each partition and attach it: ALTER INDEX … ATTACH PARTITION …. With the last"
                                    + " one it becomes valid.");
        }
        draft.evidence(Evidence.observed("A concurrent build did not finish, or is at work right now."));
        if (index.name().matches(".*_cc(new|old)\\d*")) {
            return draft.remedy(
                    "Drop it: a concurrent rebuild left it behind.",
                    context.phrasing().dropIndex(name));
        }
        return draft.remedy(
                "If no build is under way, build it again"
                        + (index.unique() ? ", after removing duplicates of its keys." : ".")
                        + " If it is not wanted, drop it.",
                List.of("REINDEX INDEX CONCURRENTLY " + context.phrasing().quote(name)));
    }
}
