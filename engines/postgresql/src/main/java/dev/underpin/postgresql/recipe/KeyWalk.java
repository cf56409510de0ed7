package dev.underpin.postgresql.recipe;

import dev.underpin.model.plan.RowWalk;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A script that walks a table along a key, a batch of rows at a time, each in a transaction of its own and with a pause behind. */
record KeyWalk(List<String> key) {

    static String script(RowWalk walk) {
        return new KeyWalk(walk.key()).script(walk, Names.quote(walk.table()));
    }

    private String script(RowWalk walk, String name) {
        String columns = Names.quote(key);
        String from = variables("underpin_from_");
        String to = variables("underpin_to_");
        String behind = "(underpin_from_1 IS NULL OR (" + columns + ") > (" + from + "))";
        return "DO $backfill$\nDECLARE\n" + declared(name) + Pace.declared(walk.batchRows()) + "BEGIN\n    LOOP\n"
                + Pace.BEGAN
                + "        SELECT " + columns + " INTO " + to + " FROM (\n"
                + "            SELECT " + columns + " FROM " + name + " WHERE " + behind + "\n"
                + "             ORDER BY " + columns + " LIMIT underpin_size) AS batch\n"
                + "         ORDER BY " + descending() + " LIMIT 1;\n"
                + "        EXIT WHEN NOT FOUND;\n"
                + Indented.by(8, walk.batch(behind + " AND (" + columns + ") <= (" + to + ")") + ";")
                + "        COMMIT;\n" + moved() + Pace.next(walk.batchRows())
                + "    END LOOP;\nEND $backfill$";
    }

    private String descending() {
        return key.stream().map(column -> Names.quote(column) + " DESC").collect(Collectors.joining(", "));
    }

    private String declared(String name) {
        return each(i -> "    underpin_from_" + i + " " + name + "." + Names.quote(key.get(i - 1)) + "%TYPE;\n"
                + "    underpin_to_" + i + " " + name + "." + Names.quote(key.get(i - 1)) + "%TYPE;\n");
    }

    private String moved() {
        return each(i -> "        underpin_from_" + i + " := underpin_to_" + i + ";\n");
    }

    private String each(java.util.function.IntFunction<String> text) {
        return IntStream.rangeClosed(1, key.size()).mapToObj(text).collect(Collectors.joining());
    }

    private String variables(String prefix) {
        return IntStream.rangeClosed(1, key.size()).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
    }
}
