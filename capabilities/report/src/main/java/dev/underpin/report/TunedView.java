package dev.underpin.report;

import dev.underpin.model.finding.Remedy;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the page of tuning shows, worked out: the templates only lay it out. */
record TunedView(Tuned tuned, TunedWords words, String version, CurveFigure curve, Inlined style) {

    /** A query that keeps more of its cost than this has not become cheaper. */
    private static final double HELPED = 0.01;

    static TunedView of(Tuned tuned, String version) {
        return new TunedView(
                tuned,
                new TunedWords(tuned),
                version,
                CurveFigure.of(tuned),
                new Inlined(Inlined.resource("dossier.css").text() + "\n"
                        + Inlined.resource("rehearsal.css").text() + "\n"
                        + Inlined.resource("tuned.css").text()));
    }

    List<TunedIndex> indexes() {
        var adviceWords = new IndexAdviceWords(tuned);
        return IntStream.range(0, tuned.advice().size())
                .mapToObj(i -> new TunedIndex(i + 1, tuned.advice().get(i), adviceWords))
                .toList();
    }

    /** The answer in numbers. */
    List<DossierFact> facts() {
        var facts = new ArrayList<DossierFact>();
        facts.add(new DossierFact(
                "Cost of the workload", "−" + TunedText.share(tuned.saved()), "by the planner's own reckoning"));
        facts.add(new DossierFact(
                "Room of indexes",
                (tuned.bytes() < 0 ? "−" : "+") + Figures.bytes(Math.abs(tuned.bytes())),
                "beside " + Figures.bytes(tuned.databaseBytes()) + " of tables"));
        long goes = tuned.advice().stream()
                .filter(advice -> !(advice instanceof IndexAdvice.Create))
                .count();
        facts.add(new DossierFact(
                "Advice on indexes",
                Figures.count(tuned.advice().size()),
                goes == 0 ? "all of them new" : PlanSummary.count(goes, "of them lets", "of them let") + " some go"));
        facts.add(new DossierFact(
                "Queries that become cheaper",
                Figures.count(tuned.queries().stream()
                        .filter(query -> query.saved() >= HELPED)
                        .count()),
                "of " + Figures.count(tuned.queries().size()) + " that were planned"));
        timing().ifPresent(timing -> facts.add(new DossierFact(
                "Surely faster",
                Figures.count(
                        timing.queries().stream().filter(TimedQuery::isFaster).count()),
                "of "
                        + PlanSummary.count(
                                timing.queries().size(), "query that was measured", "queries that were measured"))));
        if (tuned.countersSince() != null) {
            facts.add(new DossierFact(
                    "Scans counted since", Figures.day(tuned.countersSince()), Figures.minute(tuned.countersSince())));
        }
        return facts;
    }

    /** What was measured; empty where nobody has. */
    Optional<Timing> timing() {
        return Optional.ofNullable(tuned.timing());
    }

    /** Empty where it was not measured. */
    Optional<TimedQuery> timed(QueryGain query) {
        return TimingWords.of(tuned, query);
    }

    boolean isTimed(List<QueryGain> queries) {
        return queries.stream().anyMatch(query -> timed(query).isPresent());
    }

    String share(double share) {
        return TunedText.share(share) + " of the " + words.weight();
    }

    /** {@code 2,140 ms in 17 calls}; empty where nobody has counted. */
    String weight(QueryGain query) {
        return TunedText.share(query, tuned).strip().replaceAll("^\\(|\\)$", "");
    }

    /** A remedy as a script; empty where it is not SQL. */
    static String script(Remedy remedy) {
        return remedy.sql().isEmpty() ? "" : SqlToken.script(remedy.sql());
    }

    /** {@code See 2, 3 below}, where a finding is answered by rewrites; empty where it is not. */
    List<Integer> answers(QueryFinding found) {
        return RewriteText.numbers(found.finding(), tuned);
    }

    /** The largest first, by time. */
    List<QueryGain> notHelped() {
        return tuned.queries().stream().filter(query -> query.saved() < HELPED).toList();
    }
}
