package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AlterColumnType;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.change.DropConstraint;
import dev.underpin.model.change.ReplaceConstraint;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Columns of another type. Where values stay as they are on disk, it is a note in the catalog; where the table is small, it is
 * written anew before anybody notices; otherwise new values are written beside the old ones and take their place.
 */
final class ColumnTypes {

    private static final long SMALL_BYTES = 4 << 20;

    private final Situation situation;
    private final Drafts drafts;
    private final Swaps swaps;

    ColumnTypes(Situation situation, Drafts drafts, Swaps swaps) {
        this.situation = situation;
        this.drafts = drafts;
        this.swaps = swaps;
    }

    void alter(AlterColumnType change) {
        if (goesAlong(change)) {
            return;
        }
        if (isFree(change)) {
            atOnce(change, "");
        } else if (isSmall(change.table())) {
            atOnce(change, ", which is small");
        } else {
            String obstacle = obstacle(change);
            if (obstacle.isEmpty()) {
                swaps.add(change.table(), SwappedColumn.of(change));
            } else {
                atOnce(change, obstacle);
            }
        }
    }

    private boolean isFree(AlterColumnType change) {
        String was = change.before().type().text();
        String is = change.after().type().text();
        boolean sameCollation =
                Objects.equals(change.before().collation(), change.after().collation());
        return change.using() == null && sameCollation && TypeChange.isFree(was, is);
    }

    private boolean isSmall(ObjectName table) {
        return situation
                .statistics(table)
                .map(TableStatistics::bytes)
                .filter(bytes -> bytes >= 0 && bytes <= SMALL_BYTES)
                .isPresent();
    }

    /** Why new values cannot be written beside the old ones; empty where they can. */
    private String obstacle(AlterColumnType change) {
        Table table = situation.before(change.table());
        String column = change.before().name();
        Set<String> itself = Set.of(column);
        boolean partitioned = table.partitioning() != null
                || table.partition() != null
                || !table.inherits().isEmpty()
                || !situation.children(table.name()).isEmpty();
        if (partitioned) {
            return "it is partitioned or inherits";
        }
        if (change.before().generated() != null || change.after().generated() != null) {
            return column + " is generated";
        }
        if (table.columns().stream()
                .map(Column::generated)
                .filter(Objects::nonNull)
                .anyMatch(generated -> Mentions.any(generated.expression(), itself))) {
            return "a generated column is computed from " + column;
        }
        if (table.rules().stream().anyMatch(rule -> Mentions.any(rule.definition(), itself))) {
            return "a rule names " + column;
        }
        if (String.valueOf(table.replicaIdentity()).startsWith("INDEX ")) {
            return "replicas know its rows by an index";
        }
        if (table.constraints(ExclusionConstraint.class)
                .anyMatch(one -> Constraints.columns(table, one).contains(column))) {
            return "an exclusion constraint is over " + column;
        }
        boolean keyGoes = situation
                .changes()
                .of(DropConstraint.class)
                .filter(one -> one.table().equals(table.name()))
                .anyMatch(one -> one.constraint() instanceof PrimaryKey key
                        && key.columns().contains(column));
        if (keyGoes) {
            return "the primary key over " + column + " goes";
        }
        boolean replaced = situation
                .changes()
                .of(ReplaceConstraint.class)
                .filter(one -> one.table().equals(table.name()))
                .anyMatch(one -> Constraints.columns(table, one.before()).contains(column));
        return replaced ? "a constraint over " + column + " changes too" : "";
    }

    private void atOnce(AlterColumnType change, String obstacle) {
        ObjectName table = change.table();
        String name = change.after().name();
        var rebuild = Rebuild.over(situation, table, Set.of(name));
        var forward = new ArrayList<>(rebuild.drop());
        Table before = situation.before(table);
        Table after = situation.after(table);
        forward.addAll(
                withComputed(before, after, name, statements(table, change.before(), change.after(), change.using())));
        forward.addAll(rebuild.create());
        var back = new ArrayList<>(rebuild.dropAgain());
        back.addAll(
                withComputed(after, before, name, statements(table, change.after(), change.before(), change.back())));
        back.addAll(rebuild.createAgain());
        Work work = Work.called(
                        "Let " + table + "." + name + " be " + change.after().type() + rebuild.words())
                .run(forward)
                .undo(back)
                .done(Condition.columnType(table, name, change.after().type().text()));
        if (!isFree(change)) {
            work.timeouts(Timeouts.LONG).estimate(new Sizes(situation).rewrite(table));
            if (!isSmall(table)) {
                work.hazard(
                                Hazard.Kind.DOWNTIME,
                                "Nobody reads or writes " + table
                                        + " while it is written anew. New values cannot be written beside the old ones, because "
                                        + obstacle + ".")
                        .hazard(Hazard.Kind.SPACE, "It takes the room of " + table + " and its indexes once more.");
            }
        }
        if (rebuild.fills()) {
            work.hazard(Hazard.Kind.DOWNTIME, "Readers of the materialized views wait until these are filled again.");
        }
        drafts.add(Slot.SWAPS, work.step());
    }

    /** Columns that are computed from it stand in the way, and are made again behind it. */
    private static List<String> withComputed(Table from, Table to, String column, List<String> alter) {
        List<RemadeColumn> computed = to.columns().stream()
                .filter(one -> computedFrom(one, column))
                .filter(one -> from.column(one.name())
                        .filter(was -> computedFrom(was, column))
                        .isPresent())
                .map(one -> new RemadeColumn(from, to, one.name()))
                .toList();
        var statements = new ArrayList<String>();
        computed.forEach(one -> statements.add(Alter.table(to.name()) + one.drop()));
        statements.addAll(alter);
        computed.forEach(one -> statements.add(Alter.table(to.name()) + one.add()));
        computed.forEach(one -> statements.addAll(one.restored()));
        return statements;
    }

    private static boolean computedFrom(Column computed, String column) {
        Generated generated = computed.generated();
        return generated != null && Mentions.any(generated.expression(), Set.of(column));
    }

    /** Whether a column that it is computed from changes too, and takes it along. */
    private boolean goesAlong(AlterColumnType change) {
        Set<String> others = situation
                .changes()
                .of(AlterColumnType.class)
                .filter(other -> other.table().equals(change.table()))
                .map(other -> other.after().name())
                .filter(other -> !other.equals(change.after().name()))
                .collect(Collectors.toSet());
        return others.stream()
                .anyMatch(other -> computedFrom(change.before(), other) && computedFrom(change.after(), other));
    }

    private static List<String> statements(ObjectName table, Column from, Column to, @Nullable String using) {
        var statements = new ArrayList<String>();
        String alter = Alter.column(table, to.name());
        boolean recast = using != null && from.defaultValue() != null;
        if (recast) {
            statements.add(alter + "DROP DEFAULT");
        }
        boolean assigned =
                using == null && TypeChange.isFree(from.type().text(), to.type().text());
        statements.add(alter + "TYPE " + to.type() + (to.collation() == null ? "" : " COLLATE " + to.collation())
                + (using != null
                        ? " USING " + using
                        : assigned || to.generated() != null
                                ? ""
                                : " USING " + Names.quote(to.name()) + "::" + to.type()));
        if (recast && to.defaultValue() != null) {
            statements.add(alter + "SET DEFAULT " + to.defaultValue());
        }
        return statements;
    }

    /** Columns of a type that cannot become another one in place take a new type, which has the old one's name in the end. */
    void alter(AlterObject change) {
        if (!ReplacedType.isNeeded(situation, change.before(), change.after())) {
            return;
        }
        var type = new ReplacedType(change.before(), change.after());
        swaps.replace(type);
        situation.settle(List.of(change.subject()));
        situation
                .changes()
                .from()
                .tables()
                .forEach(table -> table.columns().stream()
                        .filter(column -> type.name().equals(column.type().userType()))
                        .forEach(column -> situation
                                .newTable(table.name())
                                .flatMap(its -> its.column(column.name()))
                                .filter(becomes -> becomes.type().equals(column.type()))
                                .ifPresent(becomes -> swaps.add(
                                        table.name(),
                                        new SwappedColumn(
                                                column,
                                                becomes,
                                                type.coming(becomes.type().text()),
                                                null,
                                                null)))));
    }
}
