package dev.underpin.postgresql;

import dev.underpin.engine.Guess;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.Failure;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A base guessed from refusals; {@link Refusals} says which refusal teaches what. */
final class GuessedBase implements Guess {

    private final Map<ObjectName, GuessedTable> tables = new LinkedHashMap<>();
    private final Set<String> schemas = new LinkedHashSet<>();
    private final Map<String, Set<String>> enums = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private boolean filled = true;

    @Override
    public List<String> statements() {
        var statements = new ArrayList<String>();
        schemas.forEach(schema -> statements.add("CREATE SCHEMA " + Names.quote(schema)));
        enums.forEach((name, labels) -> statements.add("CREATE TYPE " + name + " AS ENUM ("
                + String.join(", ", labels.stream().map(Names::literal).toList()) + ")"));
        statements.addAll(others.values());
        tables.values().forEach(table -> statements.add(table.create()));
        tables.values().forEach(table -> statements.addAll(table.furnish()));
        return statements;
    }

    @Override
    public boolean learn(Statement refused, Failure why, List<Statement> script) {
        StatementKind kind = StatementKind.of(refused, Dialect.POSTGRESQL);
        return Refusals.teach(this, refused, kind, why, new Lookahead(script));
    }

    @Override
    public boolean filled() {
        return filled;
    }

    /** Rows were in the way; whether there were any. */
    boolean empty() {
        boolean was = filled;
        filled = false;
        return was;
    }

    boolean schema(String name) {
        return schemas.add(name);
    }

    /** @param name as it stands in SQL */
    boolean enumType(String name) {
        return enums.putIfAbsent(name, new LinkedHashSet<>(List.of("guessed"))) == null;
    }

    boolean enumLabel(String name, String label) {
        Set<String> labels = enums.get(name);
        return labels != null && labels.add(label);
    }

    /** Anything else, by the statement that makes it. */
    boolean other(String what, String statement) {
        return others.putIfAbsent(what, statement) == null;
    }

    boolean table(ObjectName name, GuessedTable.Kind kind, Lookahead lookahead) {
        if (tables.containsKey(name)) {
            return false;
        }
        if (!name.schema().equals("public")) {
            schemas.add(name.schema());
        }
        var table = new GuessedTable(name, kind);
        lookahead.columns(name.name()).forEach(column -> table.column(column, type(column)));
        tables.put(name, table);
        return true;
    }

    /** By habit; an enum that was guessed and has the column's name comes first. */
    String type(String column) {
        return enums.keySet().stream()
                .filter(name -> name.equals(column) || name.endsWith("_" + column))
                .findFirst()
                .orElseGet(() -> ColumnGuess.type(column));
    }

    boolean without(ObjectName table) {
        return tables.remove(table) != null;
    }

    Optional<GuessedTable> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The guessed table that a bare or dotted name means; null where there is none. */
    @Nullable
    GuessedTable named(String name) {
        return tables.get(name(name));
    }

    List<GuessedTable> tables() {
        return List.copyOf(tables.values());
    }

    static ObjectName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new ObjectName("public", text)
                : new ObjectName(text.substring(0, dot), Objects.requireNonNull(text.substring(dot + 1)));
    }
}
