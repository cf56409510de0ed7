package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.RowLock;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a join locked, all of them, where one table was meant. */
public final class LockOfJoinedRows implements TreeRule {

    private static final Card CARD = CardText.of(
                    LockOfJoinedRows.class, "FOR UPDATE that locks every table of a join", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("FOR UPDATE without OF in a query that joins two tables or more.")
            .effect("The rows of all tables are locked, those that are only read along too: others wait for a "
                    + "customer because of an order.")
            .instead("FOR UPDATE OF the table whose rows are changed.")
            .links("https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        List<String> locked = tree.tree().locks().stream()
                .filter(lock ->
                        lock.strength() == RowLock.Strength.UPDATE || lock.strength() == RowLock.Strength.NO_KEY_UPDATE)
                .flatMap(lock -> tree.table(lock.range()).stream())
                .map(table -> table.name().name())
                .distinct()
                .sorted()
                .toList();
        return locked.size() > 1 && tree.query().stat().text().matches("(?s).*for (no key )?update(?! of).*")
                ? Stream.of(finding(tree, "It locks rows of " + String.join(" and of ", locked) + ".")
                        .confidence(Confidence.LIKELY)
                        .evidence(Evidence.observed("FOR UPDATE without OF is of every table in FROM."))
                        .advice("FOR UPDATE OF the one whose rows are changed."))
                : Stream.empty();
    }
}
