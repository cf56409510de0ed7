package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.QueryRule;
import java.util.stream.Stream;

/** A statement that is parsed and planned for longer than it runs, call by call. */
public final class PlannedForEachCall implements QueryRule {

    private static final Card CARD = CardText.of(
                    PlannedForEachCall.class, "Parsed and planned for longer than it runs", Severity.MEDIUM)
            .needs(Need.WORKLOAD)
            .when(
                    "A log tells the times of parsing and binding apart, and for 20 calls of a query and more they are longer than those of running, by 0.5 ms a call or more.")
            .effect(
                    "The server plans when values are bound; a statement that is not kept is parsed and planned for each call.")
            .instead("Keep the statement prepared and use it again; fewer joins and partitions in one query.")
            .links("https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY");

    private static final long LEAST_CALLS = 20;
    private static final double LEAST = 0.5;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(QueryContext context) {
        return context.workload().queries().stream()
                .filter(query -> isLong(query.preparation()))
                .map(this::told);
    }

    private static boolean isLong(Preparation preparation) {
        return preparation.calls() >= LEAST_CALLS
                && preparation.preparing() - preparation.running() >= LEAST * preparation.calls();
    }

    private Finding told(QueryStat query) {
        Preparation preparation = query.preparation();
        return finding(
                        query,
                        "A call is parsed and planned for " + time(preparation.preparing() / preparation.calls())
                                + " and run for " + time(preparation.running() / preparation.calls()) + ".")
                .evidence(Evidence.observed("Of " + number(preparation.calls()) + " calls the log tells both: "
                        + time(preparation.preparing()) + " before they ran, " + time(preparation.running())
                        + " then."))
                .advice(
                        "Let the driver keep it prepared for the session (prepareThreshold in pgjdbc, prepared_statements in Rails, a pooler that"
                                + " keeps prepared statements); what the server has planned five times for its values it may then plan no more.");
    }
}
