package dev.underpin.postgresql.stage;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.sql.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables that a statement names, and what it calls them. */
final class NamedTables {

    private static final Set<String> NO_ALIAS = Set.of(
            "set",
            "where",
            "on",
            "using",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "order",
            "group",
            "limit",
            "offset",
            "values",
            "select",
            "returning",
            "when",
            "for",
            "union",
            "having",
            "default");

    private final List<Table> tables;
    private final Map<String, Table> called = new HashMap<>();

    NamedTables(List<Token> tokens, Catalog catalog) {
        Set<String> names = new HashSet<>();
        tokens.stream().filter(Token::isName).map(Token::name).forEach(names::add);
        this.tables = catalog.tables()
                .filter(table -> names.contains(table.name().name()))
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int alias = i + 1 < tokens.size() && tokens.get(i + 1).is("as") ? i + 2 : i + 1;
            for (Table table : tables) {
                if (token.isName() && token.name().equals(table.name().name())) {
                    called.putIfAbsent(token.name(), table);
                    if (alias < tokens.size()
                            && tokens.get(alias).isName()
                            && !NO_ALIAS.contains(tokens.get(alias).name())) {
                        called.putIfAbsent(tokens.get(alias).name(), table);
                    }
                }
            }
        }
    }

    Set<ObjectName> names() {
        return tables.stream().map(Table::name).collect(Collectors.toSet());
    }

    /** The table that the name stands for. */
    Optional<Table> called(Token name) {
        return Optional.ofNullable(called.get(name.name()));
    }

    boolean isForeign() {
        return tables.stream().anyMatch(table -> table.kind() == TableKind.FOREIGN);
    }

    /** The column that is named there, with or without its table; also {@code lower(column)}. */
    Optional<ColumnName> column(List<Token> tokens, int at) {
        int named = tokens.get(at).is(")") && at > 2 && tokens.get(at - 2).is("(") ? at - 1 : at;
        if (!tokens.get(named).isName()) {
            return Optional.empty();
        }
        String name = tokens.get(named).name();
        Table table = named > 1
                        && tokens.get(named - 1).is(".")
                        && tokens.get(named - 2).isName()
                ? called.get(tokens.get(named - 2).name())
                : null;
        return table == null
                ? column(name)
                : table.column(name).map(column -> new ColumnName(table.name(), column.name()));
    }

    /** Of the first table that has it. */
    Optional<ColumnName> column(String name) {
        return tables.stream()
                .filter(table -> table.column(name).isPresent())
                .map(table -> new ColumnName(table.name(), name))
                .findFirst();
    }
}
