package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RowLock;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TreeRule;
import java.util.stream.Stream;

/** The first row of a queue, for which all workers stand in line. */
public final class QueueWithoutSkipLocked implements TreeRule {

    private static final Card CARD = CardText.of(
                    QueueWithoutSkipLocked.class, "Queue whose workers wait for each other", Severity.MEDIUM)
            .needs(Need.QUERY)
            .when("FOR UPDATE with ORDER BY and LIMIT, that waits for rows which others have locked.")
            .effect("All workers want the same row: one gets it, the others wait until it is done, and then find it "
                    + "gone.")
            .instead("FOR UPDATE SKIP LOCKED: each takes the first row that is free.")
            .links("https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        QueryTree query = tree.tree();
        boolean queue = !query.order().isEmpty()
                && query.limit() != null
                && query.locks().stream()
                        .anyMatch(lock -> lock.waiting() == RowLock.Waiting.WAIT
                                && (lock.strength() == RowLock.Strength.UPDATE
                                        || lock.strength() == RowLock.Strength.NO_KEY_UPDATE))
                && tree.tables().noneMatch(place -> tree.isFixed(place.range()));
        return queue
                ? Stream.of(finding(tree, "Workers that take from it at the same time wait for each other.")
                        .confidence(Confidence.LIKELY)
                        .evidence(Evidence.observed(
                                "It locks the first rows of an order, and waits where they are locked."))
                        .advice("FOR UPDATE SKIP LOCKED, if any of the rows will do."))
                : Stream.empty();
    }
}
