package dev.underpin.postgresql.stage;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Parameter;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked of a table by whoever uses it: a row by its key, rows by each reference and by each index, a row changed, a row added. Every
 * column is named, as mappers of objects do.
 */
final class TableStatements {

    private static final int ROWS = 20;

    private final Table table;
    private final String name;
    private final List<String> key;

    TableStatements(Table table) {
        this.table = table;
        this.name = Names.quote(table.name());
        this.key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    }

    static ClientStatement of(View view) {
        return new ClientStatement(
                "SELECT "
                        + Names.quote(view.columns().stream().map(Column::name).toList()) + " FROM "
                        + Names.quote(view.name()) + " LIMIT " + ROWS,
                List.of());
    }

    List<ClientStatement> all() {
        var statements = new ArrayList<ClientStatement>();
        if (table.columns().isEmpty()) {
            return statements;
        }
        statements.add(key.isEmpty() ? some() : where("SELECT " + all(table.columns()) + " FROM " + name, key));
        lookups().forEach(columns -> statements.add(listed(columns)));
        if (!key.isEmpty()) {
            changed().ifPresent(statements::add);
            added().ifPresent(statements::add);
        }
        return statements;
    }

    private ClientStatement some() {
        return new ClientStatement("SELECT " + all(table.columns()) + " FROM " + name + " LIMIT " + ROWS, List.of());
    }

    /** Columns by which several rows are asked for at once. */
    private Set<List<String>> lookups() {
        var lookups = new LinkedHashSet<List<String>>();
        table.foreignKeys().map(ForeignKey::columns).forEach(lookups::add);
        table.indexes().stream()
                .filter(index -> index.method().equals("btree") && !index.isPartial())
                .map(Index::leadingColumns)
                .filter(columns -> !columns.isEmpty())
                .map(columns -> List.of(columns.getFirst()))
                .forEach(lookups::add);
        lookups.remove(key);
        return lookups;
    }

    private ClientStatement listed(List<String> columns) {
        ClientStatement where = where("SELECT " + all(table.columns()) + " FROM " + name, columns);
        return new ClientStatement(where.sql() + " LIMIT " + ROWS, where.parameters());
    }

    /** Every column is written, with what it holds already. */
    private Optional<ClientStatement> changed() {
        String set = table.columns().stream()
                .filter(column -> !key.contains(column.name()) && column.generated() == null && !always(column))
                .map(column -> Names.quote(column.name()) + " = " + Names.quote(column.name()))
                .collect(Collectors.joining(", "));
        return set.isEmpty() ? Optional.empty() : Optional.of(where("UPDATE " + name + " SET " + set, key));
    }

    /** A row like one that is there. None where a key would be there twice. */
    private Optional<ClientStatement> added() {
        Set<String> given = table.columns().stream()
                .filter(column -> column.generated() == null && column.identity() == null && !isDrawn(column))
                .map(Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> fresh = table.columns().stream()
                .filter(column -> column.type().text().equals("uuid") && given.contains(column.name()))
                .map(Column::name)
                .filter(column -> table.indexes().stream()
                        .anyMatch(index ->
                                index.unique() && index.leadingColumns().equals(List.of(column))))
                .collect(Collectors.toSet());
        boolean twice = table.indexes().stream()
                .filter(Index::unique)
                .anyMatch(index -> index.keys().stream()
                        .allMatch(part -> part.column() == null
                                || given.contains(part.column()) && !fresh.contains(part.column())));
        if (twice || given.isEmpty()) {
            return Optional.empty();
        }
        String values = given.stream()
                .map(column -> fresh.contains(column) ? "gen_random_uuid()" : Names.quote(column))
                .collect(Collectors.joining(", "));
        return Optional.of(where(
                "INSERT INTO " + name + " (" + Names.quote(List.copyOf(given)) + ") SELECT " + values + " FROM " + name,
                key));
    }

    /** Whether its default is another one for each row. */
    private static boolean isDrawn(Column column) {
        String value = column.defaultValue();
        return value != null && (value.contains("nextval(") || value.contains("uuid"));
    }

    private static boolean always(Column column) {
        return column.identity() != null && column.identity().always();
    }

    private static String all(List<Column> columns) {
        return Names.quote(columns.stream().map(Column::name).toList());
    }

    private ClientStatement where(String head, List<String> columns) {
        String condition = IntStream.range(0, columns.size())
                .mapToObj(i -> Names.quote(columns.get(i)) + " = $" + (i + 1))
                .collect(Collectors.joining(" AND "));
        return new ClientStatement(
                head + " WHERE " + condition,
                columns.stream()
                        .map(column -> new Parameter.Drawn(new ColumnName(table.name(), column)))
                        .toList());
    }
}
