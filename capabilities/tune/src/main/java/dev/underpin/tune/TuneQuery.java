package dev.underpin.tune;

import dev.underpin.model.tune.Stake;
import dev.underpin.model.twin.Scan;
import java.util.List;

/**
 * A query that is to become cheaper.
 *
 * @param text that can be planned: with values, or with {@code $1} for them
 * @param scans the uses of tables in it
 * @param weight what a unit of its cost weighs against one of the others: its calls, where nothing better is known
 * @param stake what the team has at stake with it; its weight is in the other already
 */
public record TuneQuery(String text, List<Scan> scans, double weight, Stake stake) {
    public TuneQuery {
        scans = List.copyOf(scans);
    }

    /** One like any other. */
    public TuneQuery(String text, List<Scan> scans, double weight) {
        this(text, scans, weight, Stake.ORDINARY);
    }
}
