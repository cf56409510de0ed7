package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import java.util.Optional;

/** How to tell that a new table has been given what follows its creation: by one thing that was made last or with the rest. */
final class Followed {

    private Followed() {}

    static String by(Table table, Slot slot) {
        return switch (slot) {
            case PARTITIONS -> defaulted(table);
            case OBJECT_INDEXES ->
                table.indexes().stream()
                        .filter(index -> table.primaryKey()
                                .filter(key -> index.name().equals(key.name()))
                                .isEmpty())
                        .findFirst()
                        .map(index ->
                                Condition.relation(new ObjectName(table.name().schema(), index.name())))
                        .orElseThrow();
            case NEW_REFERENCES -> {
                ForeignKey key = table.foreignKeys().findFirst().orElseThrow();
                yield Condition.constraint(table.name(), String.valueOf(key.name()));
            }
            default -> guarded(table);
        };
    }

    private static String defaulted(Table table) {
        return table.columns().stream()
                .filter(column -> column.defaultValue() != null)
                .map(column -> Condition.columnDefault(table.name(), column.name(), column.defaultValue()))
                .findFirst()
                .orElseGet(() -> Condition.constraint(
                        table.name(),
                        table.constraints().stream()
                                .map(Constraint::name)
                                .map(String::valueOf)
                                .findFirst()
                                .orElseThrow()));
    }

    private static String guarded(Table table) {
        Optional<String> trigger = table.triggers().stream()
                .map(one -> Condition.trigger(table.name(), one.name()))
                .findFirst();
        Optional<String> rule = table.rules().stream()
                .map(one -> Condition.rule(table.name(), one.name()))
                .findFirst();
        Optional<String> policy = table.policies().stream()
                .map(one -> Condition.policy(table.name(), one.name()))
                .findFirst();
        return trigger.or(() -> rule)
                .or(() -> policy)
                .orElseGet(() -> Condition.exists(
                        "pg_class",
                        "oid = to_regclass("
                                + Names.literal(Names.quote(table.name()))
                                + ") AND (relrowsecurity OR relforcerowsecurity OR relreplident <> 'd')"));
    }
}
