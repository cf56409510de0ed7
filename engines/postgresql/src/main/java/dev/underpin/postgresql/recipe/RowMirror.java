package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trigger that does to another table what is done to this one, row by row. It runs with its maker's rights: who writes here need not
 * be allowed to write there.
 *
 * @param columns of this table that are mirrored
 * @param named what they are called there, in the same order
 * @param key those of the columns that tell a row of the other table from all others, as they are called here
 * @param required columns without which there is no row in the other table
 */
record RowMirror(
        ObjectName from,
        ObjectName to,
        List<Column> columns,
        List<String> named,
        List<String> key,
        List<String> required,
        String about) {

    private String name() {
        return Shadow.bridge(from.name() + "_" + about);
    }

    private String function() {
        return Names.quote(new ObjectName(from.schema(), name()));
    }

    String trigger() {
        return "zzz_" + name().substring(0, Math.min(name().length(), 59));
    }

    List<String> create() {
        return List.of(
                "CREATE FUNCTION " + function()
                        + "() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = "
                        + Names.quote(from.schema()) + " AS $bridge$\nBEGIN\n" + body()
                        + "    RETURN NULL;\nEND $bridge$",
                "CREATE TRIGGER " + Names.quote(trigger()) + " AFTER INSERT OR UPDATE OR DELETE ON " + Names.quote(from)
                        + " FOR EACH ROW EXECUTE FUNCTION " + function() + "()");
    }

    List<String> drop() {
        return List.of(
                "DROP TRIGGER " + Names.quote(trigger()) + " ON " + Names.quote(from),
                "DROP FUNCTION " + function() + "()");
    }

    String exists() {
        return Condition.trigger(from, trigger());
    }

    private String body() {
        String there = key.stream()
                .map(column -> Names.quote(nameOf(column)) + " = OLD." + Names.quote(column))
                .collect(Collectors.joining(" AND "));
        String goes = "    IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND (" + moved() + ") THEN\n        DELETE FROM "
                + Names.quote(to) + " WHERE " + there + ";\n    END IF;\n";
        String comes = "    IF TG_OP <> 'DELETE'" + isThere() + " THEN\n        INSERT INTO " + Names.quote(to) + " ("
                + Names.quote(named) + ")\n        VALUES (" + values("NEW") + ")\n        ON CONFLICT ("
                + Names.quote(key.stream().map(this::nameOf).toList()) + ") " + otherwise() + ";\n    END IF;\n";
        return goes + comes;
    }

    /** A row that leaves its place, or ceases to have what the other table asks for. */
    private String moved() {
        String keys = key.stream()
                .map(column -> "OLD." + Names.quote(column) + " IS DISTINCT FROM NEW." + Names.quote(column))
                .collect(Collectors.joining(" OR "));
        String gone = required.stream()
                .map(column -> " OR NEW." + Names.quote(column) + " IS NULL")
                .collect(Collectors.joining());
        return keys + gone;
    }

    private String isThere() {
        return required.stream()
                .map(column -> " AND NEW." + Names.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining());
    }

    private String values(String row) {
        return columns.stream()
                .map(column -> row + "." + Names.quote(column.name()))
                .collect(Collectors.joining(", "));
    }

    String nameOf(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(column))
                .mapToObj(named::get)
                .findFirst()
                .orElseThrow();
    }

    private String otherwise() {
        List<Integer> rest = IntStream.range(0, columns.size())
                .filter(i -> !key.contains(columns.get(i).name()))
                .boxed()
                .toList();
        if (rest.isEmpty()) {
            return "DO NOTHING";
        }
        String set = rest.stream()
                .map(i -> Names.quote(named.get(i)) + " = EXCLUDED." + Names.quote(named.get(i)))
                .collect(Collectors.joining(", "));
        String differs = rest.stream().map(this::differs).collect(Collectors.joining(" OR "));
        return "DO UPDATE SET " + set + "\n        WHERE " + differs;
    }

    private String differs(int i) {
        String value = Names.quote(named.get(i));
        return Compared.value(columns.get(i), Names.quote(to.name()) + "." + value) + " IS DISTINCT FROM "
                + Compared.value(columns.get(i), "EXCLUDED." + value);
    }

    /** The rows of today, copied along a key of this table. A row that is written meanwhile waits for its batch, and is mirrored then. */
    RowWalk walk(List<String> along, int batchRows) {
        return new RowWalk(
                from,
                along,
                batchRows,
                "INSERT INTO " + Names.quote(to) + " (" + Names.quote(named) + ")\nSELECT "
                        + Names.quote(columns.stream().map(Column::name).toList()) + " FROM (\n    SELECT * FROM "
                        + Names.quote(from) + " WHERE " + RowWalk.RANGE + here() + "\n     ORDER BY "
                        + Names.quote(along)
                        + " FOR UPDATE) AS batch\nON CONFLICT DO NOTHING");
    }

    private String here() {
        return required.stream()
                .map(column -> " AND " + Names.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining());
    }

    /** Rows of this table that the other lacks, or has otherwise. */
    String missing() {
        String same = IntStream.range(0, columns.size())
                .mapToObj(i -> Compared.value(columns.get(i), "n." + Names.quote(named.get(i)))
                        + " IS NOT DISTINCT FROM "
                        + Compared.value(
                                columns.get(i),
                                "o." + Names.quote(columns.get(i).name())))
                .collect(Collectors.joining(" AND "));
        String keys = key.stream()
                .map(column -> "n." + Names.quote(nameOf(column)) + " = o." + Names.quote(column))
                .collect(Collectors.joining(" AND "));
        String where = required.stream()
                .map(column -> "o." + Names.quote(column) + " IS NOT NULL AND ")
                .collect(Collectors.joining());
        return "SELECT FROM " + Names.quote(from) + " o WHERE " + where + "NOT EXISTS (SELECT FROM " + Names.quote(to)
                + " n WHERE " + keys + " AND " + same + ")";
    }
}
