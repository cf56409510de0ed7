package dev.underpin.report;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Review;
import dev.underpin.model.finding.Review.Silenced;
import dev.underpin.model.finding.Review.Skipped;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reviews of a sample: one that has each kind of remedy, subject and silence once, and one as long as asked for. */
record SampleReview(Sample sample) {

    static final Review NOTHING = new Review(List.of(), List.of(), List.of(), List.of());

    Review small() {
        return new Review(
                List.of(ranked(1, 104.04, index()), ranked(2, 15, choice()), ranked(3, 1, advice())),
                List.of(
                        new Silenced(index(), Silenced.Why.WAIVED, sample.say("Dropped in December.")),
                        new Silenced(advice(), Silenced.Why.BASELINE, "known on 2026-11-01")),
                List.of(new Skipped("never-null-column", "needs rows")),
                List.of(
                        card("foreign-key-without-index", Severity.HIGH),
                        card("never-null-column", Severity.LOW),
                        card("search-path", Severity.INFO),
                        card("unused-index", Severity.MEDIUM)));
    }

    Review of(int findings) {
        List<Ranked> ranked = new ArrayList<>();
        IntStream.rangeClosed(1, findings)
                .forEach(rank -> ranked.add(ranked(
                        rank,
                        1.0 * findings / rank,
                        switch (rank % 3) {
                            case 0 -> choice();
                            case 1 -> index();
                            default -> advice();
                        })));
        return new Review(ranked, small().silenced(), small().skipped(), small().rules());
    }

    private Ranked ranked(int rank, double score, Finding finding) {
        return new Ranked(rank, score, sample.say("high (40) x reach 2.6 (1,200,000 rows) x certain (1.0)"), finding);
    }

    private Finding index() {
        return new Finding(
                "foreign-key-without-index",
                Severity.HIGH,
                Confidence.CERTAIN,
                Subject.column(sample.name("orders"), sample.say("customer_id")),
                sample.say("orders.customer_id references customers, and no index begins with it."),
                sample.say("orders holds about 1,200,000 rows: deleting one customer reads them all."),
                List.of(
                        Evidence.observed(
                                sample.say("No index of orders begins with customer_id."),
                                sample.say("SELECT indexdef FROM pg_indexes WHERE tablename = 'orders'")),
                        Evidence.known("Deleting from a referenced table looks for referring rows.")),
                new Remedy.Statements(
                        sample.say("Index the foreign key."),
                        List.of(
                                "-- outside of a transaction",
                                sample.say("CREATE INDEX CONCURRENTLY ON orders (customer_id)"))));
    }

    private Finding choice() {
        return new Finding(
                "unused-index",
                Severity.MEDIUM,
                Confidence.LIKELY,
                Subject.part(Subject.Kind.INDEX, sample.name("events_1"), sample.say("events_kind_idx")),
                sample.say("events_kind_idx has never been read since the counters began."),
                null,
                List.of(Evidence.estimated(sample.say("It costs a write for each of 300,000 rows."))),
                new Remedy.Choice(
                        sample.say("Find out who needs it."),
                        List.of(sample.say("Drop it."), sample.say("Keep it for the yearly report."))));
    }

    private Finding advice() {
        return new Finding(
                "search-path",
                Severity.INFO,
                Confidence.POSSIBLE,
                Subject.database(),
                sample.say("Sessions look for names in a schema that anyone may write to."),
                null,
                List.of(),
                new Remedy.Advice(sample.say("Name the schemas you trust.")));
    }

    private static Card card(String id, Severity severity) {
        return new Card(
                id,
                "Title of " + id,
                severity,
                List.of(Card.Need.CATALOG),
                "When it is so.",
                "It has this effect.",
                "Do that instead.",
                List.of("https://www.postgresql.org/docs/current/ddl-constraints.html", "file:///etc/passwd"));
    }
}
