package dev.underpin.sqlite;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.SequenceRange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns of stored tables, put together from the pragma and the CREATE text. */
final class ColumnReader {

    static final String BINARY = "BINARY";

    /** Column options, where the text says what happens to rows that break the rule. */
    static final String NOT_NULL_ON_CONFLICT = "not_null_on_conflict";

    static final String KEY_ON_CONFLICT = "primary_key_on_conflict";

    private static final Set<String> BUILT_IN = Set.of(BINARY, "NOCASE", "RTRIM");

    /** All AUTOINCREMENT columns share one table of last numbers (sqlite.org/autoinc.html). */
    private static final Identity AUTOINCREMENT =
            new Identity(false, Names.inMain("sqlite_sequence"), new SequenceRange(1, 1, 1, Long.MAX_VALUE, 1, false));

    private ColumnReader() {}

    /** @param rowid whether the table has a rowid and no index for its primary key, so that its key may be the rowid */
    static List<Column> read(List<ColumnFacts> facts, TableClauses clauses, boolean rowid) {
        boolean singleKey =
                facts.stream().filter(column -> column.keyPlace() > 0).count() == 1;
        return facts.stream()
                .map(column -> {
                    boolean isRowid = rowid
                            && singleKey
                            && column.keyPlace() == 1
                            && column.type().equalsIgnoreCase("INTEGER");
                    return column(column, clauses, isRowid);
                })
                .toList();
    }

    private static Column column(ColumnFacts facts, TableClauses clauses, boolean isRowid) {
        ColumnClause clause = clauses.column(facts.name());
        Map<String, String> options = new HashMap<>();
        put(options, NOT_NULL_ON_CONFLICT, clause.onNull());
        if (isRowid) {
            clauses.keys().stream()
                    .filter(KeyClause::primary)
                    .forEach(key -> put(options, KEY_ON_CONFLICT, key.onConflict()));
        }
        return new Column(
                facts.name(),
                DeclaredType.of(facts.type()),
                !facts.notNull() && !isRowid,
                defaultValue(facts.defaultValue()),
                isRowid && clauses.autoincrement() ? AUTOINCREMENT : null,
                facts.generated() ? new Generated(String.valueOf(clause.expression()), facts.hidden() == 3) : null,
                collation(clause.collation()),
                false,
                options,
                Access.UNSTATED,
                null);
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    /** Without a comment that the engine keeps behind it. */
    private static @Nullable String defaultValue(@Nullable String text) {
        return text == null ? null : TokenWalk.over(text).rest();
    }

    /** Null for the one that all columns have. */
    static @Nullable String collation(@Nullable String name) {
        if (name == null || name.equalsIgnoreCase(BINARY)) {
            return null;
        }
        return spelled(name);
    }

    /** Built-in ones as the manual writes them, others as they are. */
    static String spelled(String collation) {
        String upper = collation.toUpperCase(Locale.ROOT);
        return BUILT_IN.contains(upper) ? upper : collation;
    }
}
