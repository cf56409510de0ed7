package dev.underpin.plan;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.catalog.View;
import java.util.List;

/**
 * Whether two objects of one name are defined alike. Who may use them and what is said of them are changes of their own, and
 * the types of a view's columns follow from its tables.
 */
final class SameDefinition {

    private static final DataType ANY = DataType.of("", TypeFamily.OTHER);

    private SameDefinition() {}

    static boolean of(SchemaObject one, SchemaObject other) {
        return one.equals(other) || bare(one).equals(bare(other));
    }

    static SchemaObject bare(SchemaObject object) {
        return switch (object) {
            case Table table -> table;
            case View view ->
                new View(
                        view.name(),
                        columns(view.columns()),
                        view.query(),
                        triggers(view.triggers()),
                        rules(view.rules()),
                        view.options(),
                        Access.UNSTATED,
                        null);
            case MaterializedView view ->
                new MaterializedView(
                        view.name(),
                        columns(view.columns()),
                        view.query(),
                        indexes(view.indexes()),
                        view.populated(),
                        view.options(),
                        Access.UNSTATED,
                        null);
            case Sequence sequence ->
                new Sequence(
                        sequence.name(),
                        sequence.type(),
                        sequence.range(),
                        sequence.persistence(),
                        sequence.ownedBy(),
                        Access.UNSTATED,
                        null);
            case EnumType type -> new EnumType(type.name(), type.labels(), Access.UNSTATED, null);
            case DomainType type ->
                new DomainType(
                        type.name(),
                        type.base(),
                        type.nullable(),
                        type.defaultValue(),
                        type.collation(),
                        type.checks().stream().map(SameDefinition::bare).toList(),
                        Access.UNSTATED,
                        null);
            case CompositeType type ->
                new CompositeType(
                        type.name(),
                        type.attributes().stream()
                                .map(attribute -> bare(attribute, attribute.type()))
                                .toList(),
                        Access.UNSTATED,
                        null);
            case RangeType type -> new RangeType(type.name(), type.subtype(), type.options(), Access.UNSTATED, null);
            case Routine routine ->
                new Routine(
                        routine.name(),
                        routine.kind(),
                        routine.signature(),
                        routine.returns(),
                        routine.language(),
                        routine.definition(),
                        routine.securityDefiner(),
                        routine.settings(),
                        Access.UNSTATED,
                        null);
            case ExtendedStatistics statistics ->
                new ExtendedStatistics(
                        statistics.name(), statistics.table(), statistics.definition(), Access.UNSTATED, null);
            case Collation collation -> new Collation(collation.name(), collation.options(), Access.UNSTATED, null);
        };
    }

    static CheckConstraint bare(CheckConstraint check) {
        return new CheckConstraint(
                check.name(),
                check.expression(),
                check.inherited(),
                check.inheritable(),
                check.validated(),
                check.enforced(),
                null);
    }

    private static List<Column> columns(List<Column> columns) {
        return columns.stream().map(column -> bare(column, ANY)).toList();
    }

    static Column bare(Column column, DataType type) {
        return new Column(
                column.name(),
                type,
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.inherited(),
                column.options(),
                Access.UNSTATED,
                null);
    }

    static List<Trigger> triggers(List<Trigger> triggers) {
        return triggers.stream().map(SameDefinition::bare).toList();
    }

    static Trigger bare(Trigger trigger) {
        return new Trigger(trigger.name(), trigger.definition(), trigger.function(), trigger.firing(), null);
    }

    static List<RewriteRule> rules(List<RewriteRule> rules) {
        return rules.stream().map(SameDefinition::bare).toList();
    }

    static RewriteRule bare(RewriteRule rule) {
        return new RewriteRule(rule.name(), rule.definition(), rule.firing(), null);
    }

    private static List<Index> indexes(List<Index> indexes) {
        return indexes.stream().map(SameDefinition::bare).toList();
    }

    static Index bare(Index index) {
        return new Index(
                index.name(),
                index.method(),
                index.unique(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.nullsDistinct(),
                index.backsConstraint(),
                index.valid(),
                index.parent(),
                index.options(),
                index.definition(),
                null);
    }
}
