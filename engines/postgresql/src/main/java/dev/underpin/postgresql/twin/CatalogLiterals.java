package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.HashSet;
import java.util.Set;

/** The strings that conditions of indexes and bounds of partitions name. They are in the bundle anyway, as part of the catalog. */
final class CatalogLiterals {

    private final Set<String> literals = new HashSet<>();

    CatalogLiterals(Catalog catalog) {
        catalog.tables().forEach(this::table);
    }

    private void table(Table table) {
        if (table.partition() != null) {
            add(table.partition().bound());
        }
        for (Index index : table.indexes()) {
            String predicate = index.predicate();
            if (predicate != null) {
                add(predicate);
            }
        }
    }

    private void add(String sql) {
        Tokens.of(sql, Dialect.POSTGRESQL).stream()
                .filter(token -> token.kind() == TokenKind.STRING)
                .map(Token::name)
                .forEach(literals::add);
    }

    Set<String> all() {
        return literals;
    }
}
