package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Inclusion;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.stream.Stream;

/** Rows that refer to something that is gone. */
public final class OrphanedRows implements Rule {

    private static final double MEANT = 0.95;

    private static final Card CARD = CardText.of(OrphanedRows.class, "Orphaned rows", Severity.HIGH)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "Rows hold a value that the table referred to does not have: under a foreign key that was never validated,"
                            + " or that each connection decides for itself to keep, as on SQLite; or in a column that is a"
                            + " reference by name and type and keeps to it in at least 95 % of the rows.")
            .effect("They vanish from every join and stay in every count; a foreign key cannot be declared over them.")
            .instead("Decide what they are, mend or remove them, then let a foreign key keep it so.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return Stream.of(undeclared(context), unvalidated(context), unenforced(context))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> undeclared(ReviewContext context) {
        return ReferenceCandidate.of(context)
                .flatMap(candidate -> context
                        .inclusion(candidate.childColumn(), candidate.parentColumn())
                        .filter(inclusion -> inclusion.orphans() > 0 && inclusion.coverage() >= MEANT)
                        .filter(candidate::enough)
                        .map(inclusion ->
                                finding(context, candidate.childColumn(), candidate.parentColumn(), inclusion, null))
                        .stream());
    }

    private Stream<Finding> unvalidated(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.foreignKeys()
                        .filter(key -> !key.validated() && key.columns().size() == 1)
                        .flatMap(key -> ofKey(context, table, key)));
    }

    private Stream<Finding> ofKey(ReviewContext context, Table table, ForeignKey key) {
        var referenced = context.relations().referencedColumns(key);
        if (referenced.size() != 1) {
            return Stream.empty();
        }
        var child = new ColumnName(table.name(), key.columns().getFirst());
        var parent = new ColumnName(key.referenced(), referenced.getFirst());
        return context
                .inclusion(child, parent)
                .filter(inclusion -> inclusion.orphans() > 0)
                .map(inclusion -> finding(context, child, parent, inclusion, key))
                .stream();
    }

    /** Where no connection has to keep to a foreign key, only the rows can tell whether one did not. */
    private Stream<Finding> unenforced(ReviewContext context) {
        return context.has(Ability.BINDING_FOREIGN_KEYS)
                ? Stream.empty()
                : context.tables()
                        .flatMap(table -> table.foreignKeys()
                                .filter(key -> context.relations()
                                        .table(key.referenced())
                                        .isPresent())
                                .flatMap(key -> context
                                        .countViolations(table, key)
                                        .filter(orphans -> orphans > 0)
                                        .map(orphans -> unenforced(context, table, key, orphans))
                                        .stream()));
    }

    private Finding unenforced(ReviewContext context, Table table, ForeignKey key, long orphans) {
        String columns = ReviewContext.list(key.columns());
        long rows = context.rows(table);
        return finding(
                        Subject.column(table.name(), key.columns().getFirst()),
                        table.name().name() + "." + columns + " refers to rows of "
                                + key.referenced().name() + " that do not exist.")
                .consequence(
                        "Orphans: " + Volume.count(orphans) + (rows < 0 ? "." : " of " + Volume.count(rows) + " rows."))
                .evidence(Evidence.observed(
                        "The foreign key is declared, and " + context.engineTitle()
                                + " enforces it for connections that ask for that: one of those that wrote did not.",
                        "PRAGMA foreign_key_check("
                                + context.phrasing().quote(table.name().name()) + ")"))
                .choice(
                        "Have every connection begin with PRAGMA foreign_keys = ON, and decide what the orphans are.",
                        "Remove them, or set the reference to NULL where the row is worth keeping.",
                        "Put back the rows they refer to, if those were lost by mistake.",
                        "Drop the foreign key, if the reference may outlive its target, and say so where the table is made.");
    }

    private Finding finding(
            ReviewContext context,
            ColumnName child,
            ColumnName parent,
            Inclusion inclusion,
            @org.jspecify.annotations.Nullable ForeignKey key) {
        String name = child.table().name() + "." + child.column();
        String parentName = parent.table().name();
        return finding(Subject.column(child), name + " names rows of " + parentName + " that do not exist.")
                .confidence(key == null ? Confidence.LIKELY : Confidence.CERTAIN)
                .consequence("Orphans: " + Volume.count(inclusion.orphans()) + " of "
                        + Volume.count(inclusion.rows()) + " rows, by " + Volume.count(inclusion.orphanValues())
                        + " of " + Volume.count(inclusion.distinct()) + " values"
                        + (inclusion.complete() ? "." : "; not all rows were looked at."))
                .evidence(Evidence.observed(
                        key == null
                                ? "No foreign key holds it; all other values are in " + parentName + "."
                                        + parent.column() + "."
                                : "The foreign key " + key.name() + " was never validated.",
                        OrphanQuery.of(context.phrasing(), child, parent)))
                .choice(
                        "Decide what the orphans are.",
                        "Remove them, or set the reference to NULL where the row is worth keeping, then "
                                + (key == null ? "declare the foreign key." : "validate the foreign key."),
                        "Put back the rows they refer to, if those were lost by mistake.",
                        "Say in a comment that the reference may outlive its target, if it is meant as a record of the past.");
    }
}
