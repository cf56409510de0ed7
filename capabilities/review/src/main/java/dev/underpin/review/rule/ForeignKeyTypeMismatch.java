package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A reference that cannot hold every key it refers to, or that compares unlike with unlike. */
public final class ForeignKeyTypeMismatch implements Rule {

    private static final Card CARD = CardText.of(
                    ForeignKeyTypeMismatch.class, "Foreign key of another type than its key", Severity.HIGH)
            .when(
                    "A column of a foreign key is narrower than the column it refers to, of another kind of type, or sorted by"
                            + " another collation. Domains count as what is behind them; a wider column is no finding.")
            .effect("A narrower column refuses children as soon as the parent's keys outgrow it. Other kinds and other"
                    + " collations are converted at each comparison, and indexes go unused.")
            .instead("Give the column the type and collation of the key it refers to.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables().flatMap(table -> table.foreignKeys().flatMap(key -> pairs(context, table, key)));
    }

    private Stream<Finding> pairs(ReviewContext context, Table table, ForeignKey key) {
        List<String> referenced = context.relations().referencedColumns(key);
        Table parent = context.relations().table(key.referenced()).orElse(null);
        if (parent == null || referenced.size() != key.columns().size()) {
            return Stream.empty();
        }
        return IntStream.range(0, referenced.size())
                .boxed()
                .flatMap(i -> table.column(key.columns().get(i)).stream()
                        .flatMap(child -> parent.column(referenced.get(i)).stream()
                                .flatMap(other -> compare(context, table, child, parent, other))));
    }

    private Stream<Finding> compare(ReviewContext context, Table table, Column child, Table parent, Column other) {
        DataType own = context.base(child.type());
        DataType wanted = context.base(other.type());
        String named = table.name().name() + "." + child.name();
        String key = parent.name().name() + "." + other.name();
        if (own.family() == TypeFamily.INTEGER && wanted.family() == TypeFamily.INTEGER) {
            return own.length() < wanted.length()
                    ? Stream.of(narrower(context, table, child, key, other))
                    : Stream.of();
        }
        if (own.family().isText() && wanted.family().isText()) {
            return Objects.equals(child.collation(), other.collation())
                    ? Stream.of()
                    : Stream.of(finding(
                                    Subject.column(table.name(), child.name()),
                                    named + " refers to " + key + ", which is sorted by another collation.")
                            .severity(Severity.MEDIUM)
                            .consequence(context.volume(table))
                            .evidence(Evidence.observed(
                                    named + " has " + collation(child) + ", " + key + " has " + collation(other) + "."))
                            .advice("Give both columns the same collation."));
        }
        return differ(context, own.family(), wanted.family())
                ? Stream.of(finding(
                                Subject.column(table.name(), child.name()),
                                named + " is " + child.type() + " and refers to " + key + ", which is " + other.type()
                                        + ".")
                        .consequence(context.volume(table))
                        .evidence(Evidence.observed("Each comparison converts one of the two."))
                        .advice("Add a column of type " + other.type()
                                + ", fill it, and let it take over the foreign key."))
                : Stream.of();
    }

    /** Where types do not bind, only text against numbers tells anything. */
    private static boolean differ(ReviewContext context, TypeFamily own, TypeFamily wanted) {
        if (own == wanted || own == TypeFamily.OTHER || wanted == TypeFamily.OTHER) {
            return false;
        }
        return context.has(Ability.STRICT_TYPES)
                || own.isText() && wanted.isNumeric()
                || own.isNumeric() && wanted.isText();
    }

    private Finding narrower(ReviewContext context, Table table, Column child, String key, Column other) {
        long most = (1L << 8 * context.base(child.type()).length() - 1) - 1;
        return finding(
                        Subject.column(table.name(), child.name()),
                        table.name().name() + "." + child.name() + " is " + child.type() + " and refers to " + key
                                + ", which is " + other.type() + ".")
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "Rows of " + table.name().name() + " can refer to keys up to " + Volume.count(most) + " only."))
                .remedy(
                        "Widen the column before the keys outgrow it. This rewrites "
                                + table.name().name()
                                + " under an exclusive lock: on a large table, fill a new column beside it instead.",
                        context.phrasing()
                                .alterType(
                                        table.name(),
                                        child.name(),
                                        context.base(other.type()).text(),
                                        ""));
    }

    private static String collation(Column column) {
        String collation = column.collation();
        return collation == null ? "the default collation" : "the collation " + collation;
    }
}
