package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.StandingIndex;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is to be said of indexes that come and go, in sentences; the same wherever it is read. */
record IndexAdviceWords(Tuned tuned) {

    private static final double SMALL = 0.0005;

    String headline() {
        if (tuned.advice().isEmpty() && tuned.timing() != null) {
            return "Nothing that the planner would gain by proved to be faster by time.";
        }
        if (tuned.advice().isEmpty() && tuned.queries().isEmpty()) {
            return "No query of this workload could be planned, so nothing is said of indexes.";
        }
        if (tuned.advice().isEmpty()) {
            return "No new index pays for this workload, and none that is there can go.";
        }
        List<String> parts = new ArrayList<>();
        add(parts, IndexAdvice.Create.class, "new index", "new indexes");
        add(parts, IndexAdvice.Replace.class, "in place of others", "in place of others");
        add(parts, IndexAdvice.Drop.class, "to drop", "to drop");
        boolean onlyNew = tuned.advice().stream().allMatch(IndexAdvice.Create.class::isInstance);
        String room = Figures.bytes(Math.abs(tuned.bytes()));
        return onlyNew
                ? parts.getFirst() + " of " + room + " would take " + TunedText.share(tuned.saved())
                        + " off what this workload costs."
                : "Indexes: " + String.join(", ", parts) + ". They would take " + room
                        + (tuned.bytes() < 0 ? " less, " : " more, ")
                        + (tuned.saved() < SMALL
                                ? "and the workload cost no more."
                                : "and the workload cost " + TunedText.share(tuned.saved()) + " less.");
    }

    private void add(List<String> parts, Class<? extends IndexAdvice> kind, String one, String many) {
        long count = tuned.advice().stream().filter(kind::isInstance).count();
        if (count > 0) {
            parts.add(PlanSummary.count(count, one, many));
        }
    }

    /** What it brings and takes, a paragraph each. */
    List<String> effects(IndexAdvice advice) {
        return Stream.concat(
                        alone(advice).stream(),
                        OnceRewrittenWords.of(tuned).flatMap(words -> words.about(advice)).stream())
                .toList();
    }

    private List<String> alone(IndexAdvice advice) {
        return switch (advice) {
            case IndexAdvice.Create create ->
                List.of(Figures.bytes(create.bytes()) + ". " + lost(create) + upkeep(create.upkeep()));
            case IndexAdvice.Replace replace ->
                List.of(replaced(replace)
                        + lost(replace)
                        + upkeep(replace.with().upkeep()));
            case IndexAdvice.Drop drop ->
                drop.queries().isEmpty() ? List.of(given(drop)) : List.of(given(drop), missed(drop));
        };
    }

    /** What the size of a new one rests on. */
    static List<String> assumptions(IndexAdvice advice) {
        return switch (advice) {
            case IndexAdvice.Create create -> create.assumptions();
            case IndexAdvice.Replace replace -> replace.with().assumptions();
            case IndexAdvice.Drop drop -> List.of();
        };
    }

    /** What to do before; empty where there is nothing. */
    String first(IndexAdvice advice) {
        if (!(advice instanceof IndexAdvice.Drop drop) || drop.answeredBy() != null) {
            return "";
        }
        return (tuned.countersSince() == null
                        ? "Find out since when is counted: a restore or an upgrade begins anew. "
                        : "")
                + (tuned.also().isEmpty()
                        ? "Ask the replicas (each server counts for itself: --also), wait"
                        : "See that there is no other server than " + tuned.source() + " and "
                                + String.join(", ", tuned.also()) + ", wait")
                + " for work that comes once a month or a year, and see that it is not new.";
    }

    private static String lost(IndexAdvice advice) {
        return "Without it " + TunedText.share(Math.max(0, advice.saved())) + " would be lost again.";
    }

    private String upkeep(double upkeep) {
        return upkeep > SMALL ? " Keeping it up takes " + TunedText.share(upkeep) + " (assumed: " + entry() + ")." : "";
    }

    private String entry() {
        return tuned.timed()
                ? "5 µs for each entry that is written"
                : "a quarter of a page read for each entry that is written";
    }

    private static String replaced(IndexAdvice.Replace replace) {
        List<String> names =
                replace.former().stream().map(index -> index.name().name()).toList();
        return "It does the work of " + String.join(" and ", names) + " as well: "
                + Figures.bytes(replace.with().bytes()) + " in place of "
                + Figures.bytes(replace.former().stream()
                        .mapToLong(StandingIndex::bytes)
                        .sum())
                + ". ";
    }

    private String given(IndexAdvice.Drop drop) {
        return Figures.bytes(drop.index().bytes()) + " back. "
                + (drop.answeredBy() == null
                        ? "No query of the workload uses it, and nobody has read it " + where() + since() + "."
                        : drop.answeredBy() + " answers all that it answers.")
                + upkeep(drop.saved());
    }

    /** Whether it is to be dropped because nobody reads it, and nothing else is to be said of it. */
    boolean isUnread(IndexAdvice advice) {
        return advice instanceof IndexAdvice.Drop drop
                && drop.answeredBy() == null
                && drop.queries().isEmpty()
                && effects(advice).size() == 1;
    }

    /** What dropping one of several brings: {@code 1.1 MB back, 2.0 % of the cost to keep up}. */
    String back(IndexAdvice drop) {
        return Figures.bytes(-drop.bytes()) + " back"
                + (drop.saved() > SMALL ? ", " + TunedText.share(drop.saved()) + " of the cost to keep up" : "");
    }

    /** Of several that nobody reads. */
    String unread(List<IndexAdvice> drops) {
        return "No query of the workload uses them, and nobody has read them " + where() + since() + "."
                + (drops.stream().anyMatch(drop -> drop.saved() > SMALL)
                        ? " (Assumed of their upkeep: " + entry() + ".)"
                        : "");
    }

    private static String missed(IndexAdvice.Drop drop) {
        double most = drop.queries().stream()
                .mapToDouble(IndexAdviceWords::dearer)
                .max()
                .orElse(0);
        return PlanSummary.count(drop.queries().size(), "query uses", "queries use") + " it today; "
                + (most < SMALL
                        ? "none becomes dearer without it."
                        : "the one that misses it most costs " + TunedText.share(most) + " more.");
    }

    private static double dearer(QueryGain query) {
        return query.after() / Math.max(query.before(), 1e-9) - 1;
    }

    /** Counts of several servers begin when the last of them began. */
    private String where() {
        return tuned.also().isEmpty() ? "" : "on any of " + (tuned.also().size() + 1) + " servers ";
    }

    private String since() {
        return tuned.countersSince() == null ? "since the counts began" : "since " + Figures.day(tuned.countersSince());
    }
}
