package dev.underpin.review.rule;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two foreign keys that say the same. */
public final class DuplicateForeignKey implements Rule {

    private static final Card CARD = CardText.of(DuplicateForeignKey.class, "Duplicate foreign key", Severity.LOW)
            .when(
                    "Two foreign keys of a table pair the same columns with the same columns of the same table. Medium where"
                            + " they disagree on what happens to children.")
            .effect(
                    "Every insert, and every delete of a parent, is checked twice. Where they disagree, the stricter one wins"
                            + " in ways nobody reads out of either.")
            .instead("Drop all but one.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    /** The one to keep: what holds for all rows, then the name that the engine would have given, then the first. */
    private static final Comparator<ForeignKey> KEEP = Comparator.comparing(
                    (ForeignKey key) -> !key.enforced() || !key.validated())
            .thenComparing(key -> !String.valueOf(key.name()).endsWith(String.join("_", key.columns()) + "_fkey"))
            .thenComparing(key -> String.valueOf(key.name()));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.foreignKeys()
                        .flatMap(key -> twin(context, table, key).map(kept -> finding(context, table, key, kept))));
    }

    /** The foreign key that makes this one superfluous. */
    private static Stream<ForeignKey> twin(ReviewContext context, Table table, ForeignKey key) {
        List<ForeignKey> equal = table.foreignKeys()
                .filter(other -> other.referenced().equals(key.referenced()))
                .filter(other -> pairs(context, other).equals(pairs(context, key)))
                .sorted(KEEP)
                .toList();
        return equal.getFirst().equals(key) ? Stream.empty() : Stream.of(equal.getFirst());
    }

    private static Set<List<String>> pairs(ReviewContext context, ForeignKey key) {
        List<String> referenced = context.relations().referencedColumns(key);
        var pairs = new HashSet<List<String>>();
        IntStream.range(0, Math.min(referenced.size(), key.columns().size()))
                .forEach(i -> pairs.add(List.of(key.columns().get(i), referenced.get(i))));
        return pairs;
    }

    private Finding finding(ReviewContext context, Table table, ForeignKey key, ForeignKey kept) {
        boolean agree = key.onDelete() == kept.onDelete() && key.onUpdate() == kept.onUpdate();
        Draft draft = finding(
                        Subject.column(table.name(), key.columns().getFirst()),
                        name(key) + " repeats " + name(kept) + ": both lead from "
                                + table.name().name() + " to "
                                + key.referenced().name() + " over "
                                + ReviewContext.list(key.columns()) + ".")
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        agree
                                ? "Both do the same on delete: "
                                        + key.onDelete().sql() + "."
                                : name(kept) + " says ON DELETE "
                                        + kept.onDelete().sql() + ", ON UPDATE "
                                        + kept.onUpdate().sql() + "; " + name(key) + " says ON DELETE "
                                        + key.onDelete().sql() + ", ON UPDATE "
                                        + key.onUpdate().sql() + "."));
        if (!agree) {
            return draft.severity(Severity.MEDIUM)
                    .choice("Keep one.", "Keep " + name(kept) + ".", "Keep " + name(key) + ".");
        }
        return draft.remedy(
                "Drop " + name(key) + ".",
                key.name() == null ? List.of() : context.phrasing().dropConstraint(table.name(), key.name()));
    }

    private static String name(ForeignKey key) {
        return key.name() == null ? "a foreign key without a name" : key.name();
    }
}
