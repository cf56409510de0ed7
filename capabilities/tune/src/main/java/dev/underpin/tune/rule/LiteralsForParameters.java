package dev.underpin.tune.rule;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Sample;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.QueryRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values in the text of a query, so that it is another text each time. */
public final class LiteralsForParameters implements QueryRule {

    private static final Card CARD = CardText.of(
                    LiteralsForParameters.class, "Values in the text in place of parameters", Severity.LOW)
            .needs(Need.WORKLOAD)
            .when(
                    "A query of 100 calls and more takes up to 5 ms, and all of its calls that a server's log kept had other values in their text, and no parameters.")
            .effect(
                    "Each call is parsed and planned anew, which for a short query is a good part of its time. Values that are put into a text by hand are also where injection begins.")
            .instead("Bind the values, and let the driver keep the statement prepared.")
            .links("https://www.postgresql.org/docs/current/sql-prepare.html");

    private static final long MANY_CALLS = 100;
    private static final double SHORT = 5;
    private static final int LEAST_SAMPLES = 3;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(QueryContext context) {
        return isOfServer(context.workload().format())
                ? context.workload().queries().stream()
                        .filter(LiteralsForParameters::isShort)
                        .filter(query -> differ(query) > 0)
                        .map(this::told)
                : Stream.empty();
    }

    /** What an application logs need not be what its driver sends. */
    private static boolean isOfServer(String format) {
        return Arrays.stream(format.split("; ")).allMatch(part -> part.startsWith("PostgreSQL "));
    }

    private static boolean isShort(QueryStat query) {
        return query.calls() >= MANY_CALLS && query.time().mean().orElse(Double.NaN) <= SHORT;
    }

    /** How many values of the text differ from call to call; 0 where some call has parameters. LIMIT and OFFSET do not count. */
    private static long differ(QueryStat query) {
        List<Sample> samples = query.samples();
        boolean literal = samples.stream()
                .allMatch(sample -> sample.bound().isEmpty()
                        && sample.values().stream().noneMatch(value -> value == null || value.startsWith("$")));
        int places = samples.stream()
                .map(Sample::values)
                .mapToInt(Collection::size)
                .min()
                .orElse(0);
        return samples.size() < LEAST_SAMPLES || !literal
                ? 0
                : IntStream.range(0, places)
                        .filter(place -> place + 1 != query.limit() && place + 1 != query.offset())
                        .filter(place -> samples.stream()
                                        .map(sample -> sample.values().get(place))
                                        .distinct()
                                        .count()
                                > 1)
                        .count();
    }

    private Finding told(QueryStat query) {
        return finding(
                        query,
                        "Its values come in the text: it is parsed and planned for each of its " + number(query.calls())
                                + " calls.")
                .confidence(Confidence.LIKELY)
                .evidence(Evidence.observed(query.samples().size() + " calls that were kept have no parameters, and "
                        + differ(query) + " of the values in their texts differ. A call takes "
                        + time(query.time().mean().orElse(0)) + "."))
                .advice(CARD.instead());
    }
}
