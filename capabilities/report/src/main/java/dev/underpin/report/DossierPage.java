package dev.underpin.report;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Places;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.tune.TuningPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page shows, worked out: the templates only lay it out.
 *
 * @param tuning of an audit, whose other files are beside it; empty for a review alone
 */
record DossierPage(
        Snapshot snapshot,
        Review review,
        String version,
        List<DossierFact> facts,
        List<SeverityShare> shares,
        List<DossierEntry> entries,
        List<DossierTable> tables,
        List<RuleCount> rules,
        Inlined style,
        Inlined script,
        Optional<DossierTuning> tuning) {

    private static final int FIRST = 10;
    private static final List<String> NUMBERS = List.of(
            "this",
            "these two",
            "these three",
            "these four",
            "these five",
            "these six",
            "these seven",
            "these eight",
            "these nine",
            "these ten");

    static DossierPage of(Snapshot snapshot, Review review, String engineTitle, String version) {
        Wholes wholes = new Wholes(snapshot.catalog());
        Places places = snapshot.provenance().places();
        List<DossierEntry> entries = new ArrayList<>();
        for (Ranked ranked : review.findings()) {
            Subject subject = ranked.finding().subject();
            ObjectName owner = subject.owner();
            entries.add(new DossierEntry(
                    ranked,
                    owner == null ? null : wholes.of(owner),
                    places.of(subject).orElse(null)));
        }
        return new DossierPage(
                snapshot,
                review,
                version,
                DossierFact.of(snapshot, engineTitle),
                SeverityShare.of(review),
                entries,
                DossierTable.of(
                        snapshot,
                        review.findings().stream().map(Ranked::finding).toList(),
                        wholes),
                RuleCount.of(review),
                Inlined.resource("dossier.css"),
                Inlined.resource("dossier.js"),
                Optional.empty());
    }

    /** The same with the rest of its audit. */
    DossierPage inFolder(TuningPart part) {
        return new DossierPage(
                snapshot,
                review,
                version,
                facts,
                shares,
                entries,
                tables,
                rules,
                style,
                script,
                Optional.of(new DossierTuning(part)));
    }

    Provenance provenance() {
        return snapshot.provenance();
    }

    String source() {
        return provenance().source();
    }

    List<DossierEntry> first() {
        return entries.subList(0, Math.min(FIRST, entries.size()));
    }

    /** {@code Do these ten first}, or with no more than ten {@code Do these nine, in this order}. */
    String firstTitle() {
        String which = NUMBERS.get(Math.max(0, first().size() - 1));
        return "Do " + which + (entries.size() > FIRST ? " first" : first().size() > 1 ? ", in this order" : "");
    }

    /** {@code 36 findings, 2 silenced. All 40 rules looked.} */
    String verdict() {
        int silenced = review.silenced().size();
        return (entries.isEmpty() ? "No" : Figures.count(entries.size()))
                + (entries.size() == 1 ? " finding" : " findings")
                + (silenced == 0 ? "" : ", " + Figures.count(silenced) + " silenced")
                + ". " + Summary.coverage(review);
    }

    List<Problem> problems() {
        return provenance().problems().stream()
                .filter(problem -> problem.gravity() != Problem.Gravity.HARMLESS)
                .toList();
    }

    List<Problem> harmless() {
        return provenance().problems().stream()
                .filter(problem -> problem.gravity() == Problem.Gravity.HARMLESS)
                .toList();
    }

    /** The rules that found something. */
    List<RuleCount> rulesWithFindings() {
        return rules.stream().filter(rule -> rule.findings() > 0).toList();
    }

    /** Schemas with findings; the empty name stands for the database itself. */
    List<String> schemas() {
        return entries.stream().map(DossierEntry::schema).distinct().sorted().toList();
    }

    /** Whether the page says what a rule looks for. */
    boolean explains(String rule) {
        return rules.stream().anyMatch(one -> one.card().id().equals(rule));
    }

    boolean statisticsKnown() {
        return snapshot.statistics().known();
    }

    /** What was done to whose database, for the foot of the page. */
    String untouched() {
        return switch (provenance().kind()) {
            case LIVE -> "Nothing was changed on the database: it was only read, in read-only transactions.";
            case SCRIPT, MIGRATIONS ->
                "No database of yours was touched: the statements ran on a scratch that Underpin made and threw away.";
            case SNAPSHOT_FILE -> "No database was touched: everything here was read from the snapshot file.";
            case DEMO -> "No database of yours was touched: the demo is one that Underpin made itself.";
        };
    }
}
