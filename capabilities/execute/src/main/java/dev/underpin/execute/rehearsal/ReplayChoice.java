package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Client;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Recorded;
import dev.underpin.engine.Stage;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Sample;
import dev.underpin.model.workload.Workload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Chooses what clients send of a workload: what can be sent without harm, what the stage takes, and of it the most frequent statements and
 * those of tables that the plan changes. Whatever is left out is counted.
 */
public final class ReplayChoice {

    private static final int MOST_FREQUENT = 200;
    private static final int MOST = 500;

    /** A server that cuts statements does so at such sizes, of which the last byte ends the string. */
    private static final int SMALLEST_CUT = 1_024;

    private final Stage stage;
    private final Catalog catalog;
    private final Catalog later;
    private final Set<ObjectName> changed;
    private final Set<String> standing;
    private final RehearsalWishes wishes;
    private final Progress progress;
    private final LeftOuts leftOuts = new LeftOuts();

    /**
     * For a plan's rehearsal.
     *
     * @param stage a copy that nothing else is done on
     * @param catalog of it
     * @param later what the plan leads to
     * @param changed by the plan
     * @param standing see {@link TriedApplications}
     */
    public ReplayChoice(
            Stage stage,
            Catalog catalog,
            Catalog later,
            Set<ObjectName> changed,
            Set<String> standing,
            RehearsalWishes wishes,
            Progress progress) {
        this.stage = stage;
        this.catalog = catalog;
        this.later = later;
        this.changed = changed;
        this.standing = standing;
        this.wishes = wishes;
        this.progress = progress;
    }

    private record Candidate(QueryStat query, Recorded.Sendable recorded) {}

    private record Chosen(QueryStat query, RecordedCall call, double milliseconds) {}

    public Replay of(Workload workload) {
        progress.at("asking the stage about recorded statements", 0, -1);
        List<QueryStat> queries = workload.queries().stream()
                .sorted(Comparator.<QueryStat>comparingLong(Replay::calls).reversed())
                .toList();
        List<Recorded> recorded =
                stage.recorded(queries.stream().map(QueryStat::text).toList(), catalog, later);
        var candidates = new ArrayList<Candidate>();
        var session = new ArrayList<QueryStat>();
        for (int i = 0; i < queries.size(); i++) {
            QueryStat query = queries.get(i);
            switch (recorded.get(i)) {
                case Recorded.Unfit(Recorded.Why why) when why == Recorded.Why.SESSION -> session.add(query);
                case Recorded.Unfit(Recorded.Why why) -> leftOuts.add(why.words(), query);
                case Recorded.Refused(String words) -> leftOuts.add("refused: " + words, query);
                case Recorded.Sendable sendable -> candidates.add(new Candidate(query, sendable));
            }
        }
        boolean rest = workload.rest().calls() > 0;
        if (rest) {
            leftOuts.add(new ReplayedWorkload.LeftOut(
                    "not kept apart in the workload",
                    1,
                    workload.rest().calls(),
                    workload.rest().milliseconds()));
        }
        List<Chosen> chosen = tried(mostWanted(candidates));
        return replay(workload, queries.size() - session.size() + (rest ? 1 : 0), chosen, session);
    }

    private List<Candidate> mostWanted(List<Candidate> candidates) {
        var wanted = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            boolean touches = candidate.recorded().tables().stream().anyMatch(changed::contains);
            if (candidate.query().samples().stream().anyMatch(ReplayChoice::isCut)) {
                leftOuts.add(Recorded.Why.CUT.words(), candidate.query());
            } else if (wanted.size() < MOST_FREQUENT || touches && wanted.size() < MOST) {
                wanted.add(candidate);
            } else {
                leftOuts.add("rarer than those that were sent", candidate.query());
            }
        }
        return wanted;
    }

    private static boolean isCut(Sample sample) {
        int size = sample.text().getBytes(StandardCharsets.UTF_8).length + 1;
        return size >= SMALLEST_CUT && Integer.bitCount(size) == 1;
    }

    private List<Chosen> tried(List<Candidate> candidates) {
        var chosen = new ArrayList<Chosen>();
        var pool = new ValuePool(
                stage,
                candidates.stream()
                        .map(candidate -> candidate.recorded().statement())
                        .toList());
        var random = new Random(wishes.seed());
        double slow = wishes.budget().stall().toMillis() / 2.0;
        try (Client client = stage.client()) {
            for (Candidate candidate : candidates) {
                progress.at("trying recorded statements", chosen.size(), candidates.size());
                Trial trial = Trial.of(candidate.recorded().statement(), client, pool, random, standing);
                if (trial.trouble().isPresent()) {
                    leftOuts.add(trial.trouble().get(), candidate.query());
                } else {
                    var how = new Sending(Replay.calls(candidate.query()), false, trial.milliseconds() > slow);
                    chosen.add(new Chosen(
                            candidate.query(),
                            new RecordedCall(candidate.recorded().statement(), how),
                            trial.milliseconds()));
                }
            }
        }
        return chosen;
    }

    private Replay replay(Workload workload, int statements, List<Chosen> chosen, List<QueryStat> session) {
        Duration beat = beat(chosen);
        var sent = new ArrayList<ReplayedWorkload.Sent>();
        for (Chosen one : chosen) {
            var p95 = one.query().time().quantile(0.95);
            sent.add(new ReplayedWorkload.Sent(
                    sent.size() + 1,
                    one.query().fingerprint(),
                    Replay.calls(one.query()),
                    p95.isPresent() ? Double.valueOf(p95.getAsDouble()) : null,
                    0,
                    null));
        }
        var told = new ReplayedWorkload(
                workload.source(),
                workload.format(),
                statements,
                workload.queries().stream().mapToLong(Replay::calls).sum()
                        + workload.rest().calls()
                        - session.stream().mapToLong(Replay::calls).sum(),
                workload.milliseconds()
                        - session.stream()
                                .mapToDouble(query -> query.time().total())
                                .sum(),
                sent,
                leftOuts.all(),
                0,
                notes(chosen, beat));
        return new Replay(chosen.stream().map(Chosen::call).toList(), told, standing, beat);
    }

    /** At it, clients keep the machine half as busy as it can be. */
    private Duration beat(List<Chosen> chosen) {
        double weight = 0;
        double milliseconds = 0;
        for (Chosen one : chosen) {
            if (!one.call().how().slow()) {
                weight += one.call().how().weight();
                milliseconds += one.call().how().weight() * one.milliseconds();
            }
        }
        double mean = weight == 0 ? 0 : milliseconds / weight;
        long keptUp = (long)
                Math.ceil(2 * mean * wishes.clients() / Runtime.getRuntime().availableProcessors());
        return Duration.ofMillis(Math.max(wishes.beat().toMillis(), keptUp));
    }

    private List<String> notes(List<Chosen> chosen, Duration beat) {
        var notes = new ArrayList<String>();
        long lists =
                chosen.stream().filter(one -> one.query().longestList() > 1).count();
        int longest =
                chosen.stream().mapToInt(one -> one.query().longestList()).max().orElse(0);
        if (lists > 0) {
            notes.add("Lists of values are sent with one item: " + ReplayWords.statements(lists) + " had up to "
                    + longest);
        }
        long slow = chosen.stream().filter(one -> one.call().how().slow()).count();
        if (slow > 0) {
            notes.add(ReplayWords.statements(slow) + " took longer by themselves than half of what a client may wait:"
                    + " they are sent, and their own times do not count");
        }
        if (beat.compareTo(wishes.beat()) > 0) {
            notes.add("Each client sends a statement every " + beat.toMillis() + " ms, not every "
                    + wishes.beat().toMillis() + ": this machine could not keep up");
        }
        return notes;
    }
}
