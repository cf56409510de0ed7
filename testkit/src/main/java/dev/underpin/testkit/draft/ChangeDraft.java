package dev.underpin.testkit.draft;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.View;
import java.util.ArrayList;
import java.util.List;

/** Statements that change a database, as one seed draws them. Not each of them succeeds: the engine says which ones are a change. */
public final class ChangeDraft {

    private static final List<String> TYPES = List.of(
            "text",
            "bigint",
            "integer",
            "numeric(12,2)",
            "varchar(40)",
            "timestamptz",
            "boolean",
            "jsonb",
            "uuid",
            "date");
    private static final List<String> VALUES =
            List.of("DEFAULT 7", "DEFAULT now()", "DEFAULT 'x'", "DEFAULT random()", "", "NULL");

    private final Catalog catalog;
    private final Dice dice;
    private final List<String> statements = new ArrayList<>();
    private int names;

    private ChangeDraft(long seed, Catalog catalog) {
        this.catalog = catalog;
        this.dice = new Dice(seed * 31 + 7);
    }

    /** @param most how many statements at most */
    public static List<String> statements(long seed, Catalog catalog, int most) {
        var draft = new ChangeDraft(seed, catalog);
        int wanted = 1 + draft.dice.below(most);
        for (int i = 0; i < wanted; i++) {
            draft.one();
        }
        return draft.statements;
    }

    private void one() {
        List<Table> tables = catalog.tables()
                .filter(table -> table.kind() == TableKind.ORDINARY || table.kind() == TableKind.PARTITIONED)
                .toList();
        if (tables.isEmpty() || dice.chance(0.15)) {
            object();
            return;
        }
        Table table = dice.pick(tables);
        switch (dice.below(16)) {
            case 0, 1 -> alter(table, "ADD COLUMN " + name("c") + " " + dice.pick(TYPES) + " " + dice.pick(VALUES));
            case 2 -> alter(table, "ADD COLUMN " + name("c") + " integer NOT NULL DEFAULT 0");
            case 3 -> column(table, "DROP COLUMN %s");
            case 4 -> column(table, "ALTER COLUMN %s SET NOT NULL");
            case 5 -> column(table, "ALTER COLUMN %s DROP NOT NULL");
            case 6 -> column(table, "ALTER COLUMN %s DROP DEFAULT");
            case 7, 8 -> retype(table);
            case 9 -> column(table, "ADD CONSTRAINT " + name("k") + " CHECK (%s IS NOT NULL OR true)");
            case 10 -> column(table, "ADD CONSTRAINT " + name("u") + " UNIQUE (%s)");
            case 11 -> index(table);
            case 12 -> dropIndex(table);
            case 13 -> dropConstraint(table);
            case 14 -> statements.add("COMMENT ON TABLE " + quote(table.name()) + " IS 'seen " + dice.below(9) + "'");
            default -> reference(table, tables);
        }
    }

    private void object() {
        switch (dice.below(6)) {
            case 0 ->
                statements.add(
                        "CREATE TABLE " + name("t") + " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a text)");
            case 1 -> statements.add("CREATE VIEW " + name("v") + " AS SELECT 1 AS one");
            case 2 -> {
                List<View> views = catalog.objects(View.class).toList();
                if (!views.isEmpty()) {
                    statements.add("DROP VIEW " + quote(dice.pick(views).name()));
                }
            }
            case 3 -> {
                List<EnumType> enums = catalog.objects(EnumType.class).toList();
                if (!enums.isEmpty()) {
                    statements.add("ALTER TYPE " + quote(dice.pick(enums).name()) + " ADD VALUE '" + name("l") + "'");
                }
            }
            case 4 -> statements.add("CREATE FUNCTION " + name("f") + "() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
            default -> {
                List<Table> tables = catalog.tables().toList();
                if (!tables.isEmpty()) {
                    statements.add("DROP TABLE " + quote(dice.pick(tables).name()));
                }
            }
        }
    }

    private void alter(Table table, String action) {
        statements.add("ALTER TABLE " + quote(table.name()) + " " + action);
    }

    private void column(Table table, String action) {
        if (!table.columns().isEmpty()) {
            alter(table, action.formatted(quote(dice.pick(table.columns()).name())));
        }
    }

    /** To a type that is often wanted, by the cast there is. */
    private void retype(Table table) {
        if (!table.columns().isEmpty()) {
            Column column = dice.pick(table.columns());
            String type = switch (column.type().family()) {
                case INTEGER -> dice.pick(List.of("bigint", "numeric", "text"));
                case VARCHAR, CHAR -> dice.pick(List.of("text", "varchar(200)"));
                case TEXT -> "varchar(300)";
                case DECIMAL -> dice.pick(List.of("numeric", "double precision"));
                case DATE -> "timestamp";
                case JSON -> "jsonb";
                default -> "text";
            };
            alter(
                    table,
                    "ALTER COLUMN " + quote(column.name()) + " TYPE " + type + " USING " + quote(column.name()) + "::"
                            + type);
        }
    }

    private void index(Table table) {
        if (!table.columns().isEmpty()) {
            List<String> columns = dice.some(table.columns(), 2).stream()
                    .map(Column::name)
                    .map(ChangeDraft::quote)
                    .toList();
            statements.add("CREATE INDEX " + name("i") + " ON " + quote(table.name()) + " ("
                    + String.join(", ", columns) + ")");
        }
    }

    private void dropIndex(Table table) {
        List<Index> indexes = table.indexes().stream()
                .filter(index -> !index.backsConstraint())
                .toList();
        if (!indexes.isEmpty()) {
            statements.add("DROP INDEX "
                    + quote(new ObjectName(
                            table.name().schema(), dice.pick(indexes).name())));
        }
    }

    private void dropConstraint(Table table) {
        if (!table.constraints().isEmpty()) {
            alter(
                    table,
                    "DROP CONSTRAINT "
                            + quote(String.valueOf(
                                    dice.pick(table.constraints()).name())));
        }
    }

    private void reference(Table table, List<Table> tables) {
        Table other = dice.pick(tables);
        other.primaryKey()
                .filter(key -> key.columns().size() == 1 && !table.columns().isEmpty())
                .ifPresent(key -> column(
                        table,
                        "ADD CONSTRAINT " + name("r") + " FOREIGN KEY (%s) REFERENCES " + quote(other.name()) + " ("
                                + quote(key.columns().getFirst()) + ")"));
    }

    private String name(String kind) {
        return "new_" + kind + names++;
    }

    private static String quote(ObjectName name) {
        return quote(name.schema()) + "." + quote(name.name());
    }

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
