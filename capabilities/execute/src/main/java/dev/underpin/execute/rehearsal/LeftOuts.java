package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.ReplayedWorkload.LeftOut;
import dev.underpin.model.workload.QueryStat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the statements that are not sent, by why. */
final class LeftOuts {

    private final Map<String, LeftOut> all = new LinkedHashMap<>();

    void add(String why, QueryStat query) {
        add(new LeftOut(why, 1, Replay.calls(query), query.time().total()));
    }

    void add(LeftOut more) {
        all.merge(
                more.why(),
                more,
                (one, other) -> new LeftOut(
                        one.why(),
                        one.statements() + other.statements(),
                        one.calls() + other.calls(),
                        one.milliseconds() + other.milliseconds()));
    }

    /** Those with most calls first. */
    List<LeftOut> all() {
        return all.values().stream()
                .sorted(Comparator.comparingLong(LeftOut::calls).reversed().thenComparing(LeftOut::why))
                .toList();
    }
}
