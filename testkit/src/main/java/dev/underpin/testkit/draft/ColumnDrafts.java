package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.ValueType.Trait;
import java.util.List;

/** Drafts columns: the words of each within CREATE TABLE or ADD COLUMN. */
final class ColumnDrafts {

    private static final List<String> SEQUENCE_OPTIONS = List.of(
            "",
            "",
            " (START WITH 1000 INCREMENT BY 10)",
            " (INCREMENT -1)",
            " (CACHE 20 CYCLE MAXVALUE 9000)",
            " (MINVALUE 5)");

    private final Draft draft;
    private final Dice dice;
    private final Conditions conditions;

    ColumnDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
        this.conditions = new Conditions(draft);
    }

    /** The words of one more column of the table, which has it from then on. */
    String next(DraftRelation table) {
        String name = draft.name("c");
        int roll = dice.below(20);
        if (roll == 0 && table.kind() != DraftRelation.Kind.PARTITIONED) {
            return identity(table, name);
        }
        if (roll == 1) {
            ValueType type = ValueType.of(dice.pick(List.of("integer", "bigint", "smallint")), "ohnm");
            table.columns().add(new DraftColumn(name, type));
            return name + " "
                    + type.sql()
                            .replace("integer", "serial")
                            .replace("bigint", "bigserial")
                            .replace("smallint", "smallserial");
        }
        List<DraftColumn> sources = table.columns().stream()
                .filter(column -> !column.virtual() && column.collation().isEmpty())
                .filter(column -> column.type().builtIn() && !column.name().contains("generated"))
                .filter(column -> column.has(Trait.NUMBER) || column.has(Trait.TEXT))
                .toList();
        return roll <= 3 && !sources.isEmpty()
                ? generated(table, dice.pick(sources))
                : plain(table, name, draft.type());
    }

    private String identity(DraftRelation table, String name) {
        ValueType type = ValueType.of(dice.pick(List.of("integer", "bigint", "smallint")), "ohnm");
        table.columns().add(new DraftColumn(name, type));
        return name + " " + type.sql() + " GENERATED " + dice.pick(List.of("ALWAYS", "BY DEFAULT")) + " AS IDENTITY"
                + dice.pick(SEQUENCE_OPTIONS);
    }

    private String generated(DraftRelation table, DraftColumn source) {
        // Its name tells that no other generated column may be made of it.
        String name = "generated" + draft.name("").replaceAll("\\W", "_");
        boolean isText = source.type().has(Trait.TEXT);
        boolean virtual = draft.since(18) && dice.chance(0.5);
        ValueType type = isText ? ValueType.of("text", "oht") : ValueType.of("numeric", "ohnm");
        String expression = virtual
                ? source.name() + (isText ? " || ')'" : " * 2")
                : isText ? conditions.text(source) : conditions.number(source);
        table.columns().add(new DraftColumn(name, type, "", virtual));
        return name + " " + type.sql() + " GENERATED ALWAYS AS (" + expression + ") "
                + (virtual ? "VIRTUAL" : "STORED");
    }

    private String plain(DraftRelation table, String name, ValueType type) {
        String collation = type.has(Trait.TEXT) && dice.chance(0.15) ? "COLLATE " + dice.pick(draft.collations()) : "";
        var column = new DraftColumn(name, type, collation, false);
        table.columns().add(column);
        var text = new StringBuilder(name + " " + type.sql());
        text.append(collation.isEmpty() ? "" : " " + collation);
        if (!type.literals().isEmpty() && dice.chance(0.35)) {
            text.append(" DEFAULT ").append(dice.pick(type.literals()));
        }
        if (dice.chance(0.25)) {
            text.append(' ').append(draft.since(18) ? draft.named("nn") : "").append("NOT NULL");
            text.append(
                    table.kind() == DraftRelation.Kind.TABLE && !type.has(Trait.ORDERED) && draft.since(18)
                            ? dice.maybe(0.15, " NO INHERIT")
                            : "");
        }
        if (dice.chance(0.15)) {
            text.append(' ')
                    .append(draft.named("check"))
                    .append("CHECK (")
                    .append(conditions.on(column))
                    .append(')');
            text.append(draft.since(18) ? dice.maybe(0.15, " NOT ENFORCED") : "");
        }
        return text.toString();
    }
}
