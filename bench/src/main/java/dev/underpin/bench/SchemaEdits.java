package dev.underpin.bench;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes as months of work on a generated database would add up: of every kind that is common, each at a table of its own. */
final class SchemaEdits {

    /** A key that is referred to and gets a wider type, and all that refers to it. */
    private static final String KEY = "public." + TableNames.name(3);

    private final List<Table> tables;
    private final Set<ObjectName> referenced = new HashSet<>();
    private final Set<ObjectName> used = new HashSet<>();
    private final List<String> statements = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();

    /** @param spread of how many tables one is edited, for the edits to lie all over the catalog */
    SchemaEdits(Catalog catalog, int spread) {
        var all = catalog.tables().toList();
        var ordered = new ArrayList<Table>();
        for (int offset = 0; offset < spread; offset++) {
            for (int i = offset; i < all.size(); i += spread) {
                ordered.add(all.get(i));
            }
        }
        this.tables = ordered;
        all.forEach(table -> table.foreignKeys().map(ForeignKey::referenced).forEach(referenced::add));
        used.add(new ObjectName("public", TableNames.name(3)));
    }

    List<String> statements() {
        return statements;
    }

    List<String> hints() {
        return hints;
    }

    /** Narrows the key and what refers to it, so that there is something to be widened. */
    static List<String> narrowed(Catalog catalog) {
        return retyped(catalog, "integer");
    }

    static List<String> widened(Catalog catalog) {
        return retyped(catalog, "bigint");
    }

    private static List<String> retyped(Catalog catalog, String type) {
        Stream<String> children = catalog.tables()
                .flatMap(table -> table.foreignKeys()
                        .filter(key -> key.referenced().toString().equals(KEY))
                        .map(key -> "ALTER TABLE " + table.name() + " ALTER "
                                + key.columns().getFirst() + " TYPE " + type));
        return Stream.concat(Stream.of("ALTER TABLE " + KEY + " ALTER id TYPE " + type), children)
                .toList();
    }

    /** Draws so many edits, each kind in turn. */
    void draw(int number) {
        for (int kind = 0; statements.size() < number; kind = (kind + 1) % 17) {
            edit(kind);
        }
    }

    private void edit(int kind) {
        switch (kind) {
            case 0 -> any("ADD bench_region text NOT NULL DEFAULT 'north'");
            case 1 -> any("ADD bench_key uuid NOT NULL DEFAULT gen_random_uuid()");
            case 2 -> any("ADD bench_owner integer NOT NULL");
            case 3 -> columns(Column::nullable, column -> "DROP " + column.name());
            case 4 ->
                columns(
                        column -> column.type().text().equals("integer"),
                        column -> "ALTER " + column.name() + " TYPE bigint");
            case 5 -> columns(Column::nullable, column -> "ALTER " + column.name() + " SET NOT NULL");
            case 6 -> any("ALTER amount DROP NOT NULL");
            case 7 -> any("ALTER amount SET DEFAULT 1");
            case 8 -> table(table -> Optional.of("CREATE INDEX ON " + table.name() + " (amount, id)"));
            case 9 -> table(table -> index(table).map(index -> "DROP INDEX public." + index.name()));
            case 10 ->
                table(table -> index(table)
                        .filter(index -> !index.isPartial())
                        .map(index -> "DROP INDEX public." + index.name() + "; " + index.definition()
                                + " WITH (fillfactor = 70)"));
            case 11 -> any("ADD CONSTRAINT bench_bound CHECK (amount < 1000000000)");
            case 12 -> any("ADD bench_account bigint REFERENCES public." + TableNames.name(1) + " (id)");
            case 13 ->
                table(table -> referenced.contains(table.name())
                        ? Optional.empty()
                        : Optional.of("DROP TABLE " + table.name() + " CASCADE"));
            case 14 ->
                table(table -> Optional.of("CREATE TABLE " + table.name()
                        + "_archive (id bigint PRIMARY KEY, kept_at timestamptz NOT NULL DEFAULT now(), origin bigint NOT NULL REFERENCES "
                        + table.name() + " (id))"));
            case 15 ->
                table(table -> Optional.of("CREATE VIEW " + table.name() + "_large AS SELECT id, amount FROM "
                        + table.name() + " WHERE amount > 1000"));
            default -> renamed();
        }
    }

    private void renamed() {
        columns(Column::nullable, column -> "RENAME " + column.name() + " TO bench_" + column.name());
        String[] words = statements.getLast().split(" ");
        hints.add(words[2] + "." + words[4] + " -> " + words[6]);
    }

    private void any(String alteration) {
        table(table -> Optional.of("ALTER TABLE " + table.name() + " " + alteration));
    }

    /** A column that no key, index or constraint names. */
    private void columns(Function<Column, Boolean> fits, Function<Column, String> alteration) {
        table(table -> table.columns().stream()
                .filter(column -> fits.apply(column) && isPlain(table, column.name()))
                .findFirst()
                .map(column -> "ALTER TABLE " + table.name() + " " + alteration.apply(column)));
    }

    private static boolean isPlain(Table table, String column) {
        return table.indexes().stream().noneMatch(index -> index.definition().contains(column))
                && table.foreignKeys().noneMatch(key -> key.columns().contains(column));
    }

    private static Optional<Index> index(Table table) {
        return table.indexes().stream()
                .filter(index -> !index.backsConstraint() && !index.unique())
                .findFirst();
    }

    private void table(Function<Table, Optional<String>> edit) {
        for (Iterator<Table> each = tables.iterator(); each.hasNext(); ) {
            Table table = each.next();
            Optional<String> sql = used.contains(table.name()) ? Optional.empty() : edit.apply(table);
            if (sql.isPresent()) {
                used.add(table.name());
                statements.add(sql.get());
                return;
            }
        }
        throw new IllegalStateException("no table is left to be edited");
    }
}
