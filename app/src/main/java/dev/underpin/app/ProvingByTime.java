package dev.underpin.app;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Recorded;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.execute.paired.PairedRun;
import dev.underpin.execute.paired.TwoTexts;
import dev.underpin.execute.rehearsal.RehearsalWishes;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.TimedPairs;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import dev.underpin.tune.rewrite.Rewritten;
import dev.underpin.tune.timed.TimeProof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Tries advice on rows: those of the statistics are made, twice, and queries are run in turns without what is advised and with it. */
final class ProvingByTime {

    private static final Duration EACH = Duration.ofSeconds(20);
    private static final Duration ALL = Duration.ofMinutes(3);

    /** More rows, or more pages, are not made unasked. */
    private static final double MOST_ROWS = 10_000_000;

    private static final double MOST_PAGES = 2.0 * 1024 * 1024 * 1024 / 8_192;

    private static final Set<Verb> WRITES = Set.of(Verb.INSERT, Verb.UPDATE, Verb.DELETE, Verb.MERGE);

    private final Engine engine;
    private final TwinBundle bundle;
    private final Progress progress;

    ProvingByTime(Engine engine, TwinBundle bundle, Progress progress) {
        this.engine = engine;
        this.bundle = bundle;
        this.progress = progress;
    }

    /** @param asked rows for each row of the database; empty for all of them, or as many as are made in a few minutes */
    Tuned proven(Tuned tuned, List<Rewritten> rewritten, OptionalDouble asked) {
        double scale = asked.orElseGet(this::affordable);
        long seed = RehearsalWishes.SEED;
        try (Stage without = engine.stage(new StageWish(bundle.catalog().majorVersion(), bundle.settings()))) {
            MadeRows made = without.fill(bundle, engine.render(bundle.catalog()), scale, seed, progress);
            Catalog catalog = without.scratch().database().read(progress).catalog();
            var proof = new TimeProof(engine.dialect());
            run(without, "ANALYZE");
            if (!tuned.advice().isEmpty()) {
                indexes(proof, tuned, without, catalog);
            }
            new RewritesByTime(without, catalog, inTurns(without, without)).time(proof, rewritten);
            return proof.of(tuned, scale, made.made(), MadeFit.sentence(made));
        }
    }

    private void indexes(TimeProof proof, Tuned tuned, Stage without, Catalog catalog) {
        try (Stage with = without.copy()) {
            progress.at("making the advised indexes", 0, -1);
            tuned.advice().stream()
                    .map(IndexAdvice::statements)
                    .flatMap(List::stream)
                    .forEach(statement -> run(with, statement));
            run(with, "ANALYZE");
            time(proof, List.copyOf(queries(tuned).values()), without, with, catalog);
        }
    }

    private void time(TimeProof proof, List<QueryGain> queries, Stage without, Stage with, Catalog catalog) {
        List<Recorded> recorded =
                without.recorded(queries.stream().map(QueryGain::text).toList(), catalog, catalog);
        var sent = new ArrayList<QueryGain>();
        var sendable = new ArrayList<Recorded.Sendable>();
        for (int i = 0; i < queries.size(); i++) {
            switch (recorded.get(i)) {
                case Recorded.Sendable one -> {
                    sent.add(queries.get(i));
                    sendable.add(one);
                }
                case Recorded.Refused(String words) -> proof.not(queries.get(i), "refused: " + words);
                case Recorded.Unfit(Recorded.Why why) -> proof.not(queries.get(i), why.words());
            }
        }
        List<TimedPairs> pairs = inTurns(without, with)
                .of(sendable.stream().map(one -> new TwoTexts(one.statement())).toList());
        for (int i = 0; i < pairs.size(); i++) {
            proof.add(
                    sent.get(i),
                    isWrite(sent.get(i)),
                    sendable.get(i).tables().stream().map(ObjectName::name).collect(Collectors.toSet()),
                    pairs.get(i));
        }
    }

    private PairedRun inTurns(Stage former, Stage latter) {
        return new PairedRun(former, latter, RehearsalWishes.SEED, EACH, ALL, progress);
    }

    /** Those that the advice is about, and the writes. */
    private Map<String, QueryGain> queries(Tuned tuned) {
        Map<String, QueryGain> queries = new LinkedHashMap<>();
        tuned.advice().forEach(advice -> advice.queries().forEach(query -> queries.put(query.fingerprint(), query)));
        tuned.queries().stream()
                .filter(this::isWrite)
                .forEach(query -> queries.putIfAbsent(query.fingerprint(), query));
        return queries;
    }

    private boolean isWrite(QueryGain query) {
        return WRITES.contains(StatementKind.of(query.text(), engine.dialect()).verb());
    }

    private void run(Stage stage, String sql) {
        Outcome outcome = stage.scratch().runTrusted(new Statement(sql, Position.START, 0, "", engine.dialect()));
        if (outcome instanceof Outcome.Failed failed) {
            throw new EngineException(
                    "The stage does not take what is advised", failed.message() + ": " + sql, null, null);
        }
    }

    private double affordable() {
        return Math.min(1, Math.min(MOST_ROWS / sum(RelationFacts::rows), MOST_PAGES / sum(RelationFacts::pages)));
    }

    private double sum(ToDoubleFunction<RelationFacts> figure) {
        return Math.max(
                1,
                bundle.relations().stream()
                        .filter(relation ->
                                bundle.catalog().table(relation.relation()).isPresent())
                        .mapToDouble(relation -> Math.max(0, figure.applyAsDouble(relation)))
                        .sum());
    }
}
