package dev.underpin.postgresql;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.Identity;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of every relation, by the relation's oid, and their attribute numbers for whoever has only those. */
final class ColumnReader {

    /** A column's number, collation and kind of identity, beside what the catalog keeps of it. */
    private record Numbered(long number, long collation, boolean always, Column column) {}

    private final TypeNames types;
    private final Map<Long, List<Numbered>> byRelation = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();

    ColumnReader(CatalogSession session, TypeNames types) {
        this.types = types;
        session.each(
                "columns",
                row -> byRelation
                        .computeIfAbsent(row.number("relation"), relation -> new ArrayList<>())
                        .add(new Numbered(
                                row.number("number"),
                                row.number("collation"),
                                row.letter("identity") == 'a',
                                column(row))));
    }

    private Column column(Row row) throws SQLException {
        char generated = row.letter("generated");
        String expression = row.expression("expression");
        boolean stored = generated == 's';
        boolean computed = stored || generated == 'v';
        var acl = row.names("acl");
        return new Column(
                share(row.text("name")),
                types.resolve(row.number("type"), (int) row.number("modifier"), row.text("type_text")),
                !row.flag("not_null"),
                computed || expression == null ? null : share(expression),
                null,
                computed ? new Generated(String.valueOf(expression), stored) : null,
                row.optional("own_collation"),
                row.flag("inherited"),
                options(row),
                acl.isEmpty()
                        ? dev.underpin.model.catalog.Access.UNSTATED
                        : new dev.underpin.model.catalog.Access(null, AclText.grants(acl, null)),
                row.optional("comment"));
    }

    private static Map<String, String> options(Row row) throws SQLException {
        String storage = row.optional("storage");
        String compression = row.optional("compression");
        String target = row.optional("statistics_target");
        boolean plain = storage == null && compression == null && target == null;
        if (plain && row.optional("options") == null && row.optional("foreign_options") == null) {
            return Map.of();
        }
        var options = new HashMap<>(row.options("options"));
        row.options("foreign_options").forEach((name, value) -> options.put("foreign." + name, value));
        if (storage != null) {
            options.put("storage", storageWord(storage.charAt(0)));
        }
        if (compression != null) {
            options.put("compression", compression.equals("l") ? "lz4" : "pglz");
        }
        if (target != null) {
            options.put("statistics", target);
        }
        return options;
    }

    private static String storageWord(char letter) {
        return switch (letter) {
            case 'p' -> "PLAIN";
            case 'e' -> "EXTERNAL";
            case 'm' -> "MAIN";
            default -> "EXTENDED";
        };
    }

    private String share(String text) {
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** The columns of a relation in order, with the identities that the sequences tell. */
    List<Column> of(long relation, SequenceReader sequences) {
        return byRelation.getOrDefault(relation, List.of()).stream()
                .map(numbered -> withIdentity(
                        numbered.column(), sequences.identity(relation, numbered.number(), numbered.always())))
                .toList();
    }

    private static Column withIdentity(Column column, @Nullable Identity identity) {
        return identity == null
                ? column
                : new Column(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        column.defaultValue(),
                        identity,
                        column.generated(),
                        column.collation(),
                        column.inherited(),
                        column.options(),
                        column.access(),
                        column.comment());
    }

    /** @throws IllegalStateException where there is no such column: the catalog would contradict itself */
    String name(long relation, long number) {
        return find(relation, number).column().name();
    }

    /** The names behind attribute numbers; number 0 is an expression and is left out. */
    List<String> names(long relation, long[] numbers) {
        var names = new ArrayList<String>();
        for (long number : numbers) {
            if (number != 0) {
                names.add(name(relation, number));
            }
        }
        return names;
    }

    long collation(long relation, long number) {
        return find(relation, number).collation();
    }

    private Numbered find(long relation, long number) {
        List<Numbered> columns = byRelation.getOrDefault(relation, List.of());
        // Without dropped columns a column stands at its number.
        int guess = (int) number - 1;
        if (guess >= 0 && guess < columns.size() && columns.get(guess).number() == number) {
            return columns.get(guess);
        }
        return columns.stream()
                .filter(numbered -> numbered.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("relation " + relation + " has no column " + number));
    }
}
