package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** A new table with so many indexes that writing to it is mostly keeping them up. */
public final class TooManyIndexes implements LintRule {

    private static final int ENOUGH = 10;
    private static final Card CARD = LintRule.seen(TooManyIndexes.class, "New table with many indexes", Severity.LOW)
            .when("A table that the file makes has more than ten indexes when the file ends.")
            .effect("Every insert writes all of them, and an update of one indexed column writes all of them too.")
            .instead("Begin with those that the queries of today need; add others when a query asks for them.")
            .links("https://www.postgresql.org/docs/current/storage-hot.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.INDEX)
                .filter(index -> index.fresh() && place(statement, index) == ENOUGH)
                .map(index -> {
                    ObjectName table = ConstraintFacts.table(index);
                    int all = NewTable.indexes(statement, table).size();
                    return finding(
                                    Subject.table(table),
                                    table.name() + " begins with " + all + " indexes; every insert writes all of them.")
                            .confidence(Confidence.LIKELY)
                            .evidence(Evidence.observed(index.name() + " is the eleventh of them."))
                            .advice("Leave out those that no query of today needs.");
                });
    }

    private static int place(LintedStatement statement, CatalogEntry index) {
        return NewTable.indexes(statement, ConstraintFacts.table(index)).stream()
                .map(CatalogEntry::subject)
                .toList()
                .indexOf(index.subject());
    }
}
