package dev.underpin.model.tune;

import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.util.List;
import java.util.Objects;

/** All that a team expects of its queries. Where several speak of one, a later one has the last word about what it says. */
public record Expectations(List<Expectation> all) {

    /** Nothing is expected. */
    public static final Expectations NONE = new Expectations(List.of());

    public Expectations {
        all = List.copyOf(all);
    }

    public Stake of(QueryStat query) {
        Stake stake = Stake.ORDINARY;
        for (Expectation one : all) {
            if (one.covers(query)) {
                stake = new Stake(
                        Objects.requireNonNullElse(one.weight(), stake.weight()),
                        stake.critical() || one.critical(),
                        one.target() == null ? stake.target() : one.target());
            }
        }
        return stake;
    }

    /** Those that speak of no query of a workload. */
    public List<Expectation> idle(Workload workload) {
        return all.stream()
                .filter(one -> workload.queries().stream().noneMatch(one::covers))
                .toList();
    }
}
