package dev.underpin.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random CREATE TABLE and CREATE INDEX statements, in the many ways SQLite lets one write them. Not all of them are valid. */
final class TableGenerator {

    private static final List<String> NAMES = List.of(
            "a", "B", "\"two words\"", "[brackets]", "`tick`", "'quoted'", "\"sel\"\"ect\"", "order_no", "ключ");
    private static final List<String> TYPES = List.of(
            "",
            "INTEGER",
            "integer",
            "INT",
            "TEXT",
            "varchar(20)",
            "DECIMAL ( 10 , 2 )",
            "REAL",
            "BLOB",
            "ANY",
            "DOUBLE PRECISION",
            "\"odd type\"",
            "Boolean",
            "DATETIME");
    private static final List<String> STRICT_TYPES = List.of("INTEGER", "INT", "TEXT", "REAL", "BLOB", "ANY");
    private static final List<String> DEFAULTS = List.of(
            "1", "-2.5", "'it''s'", "NULL", "CURRENT_DATE", "(1 + (2))", "word", "\"dq\"", "x'0aff'", "(abs(-1))");
    private static final List<String> ACTIONS = List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION");
    private static final List<String> COLLATIONS = List.of("nocase", "RTRIM", "\"binary\"");

    private final Random random;
    private final List<String> columns = new ArrayList<>();
    private boolean strict;
    private boolean keyed;

    TableGenerator(long seed) {
        this.random = new Random(seed);
    }

    List<String> script(int tables) {
        List<String> script = new ArrayList<>();
        for (int i = 1; i <= tables; i++) {
            script.add(table("t" + i, "T" + (1 + random.nextInt(tables))));
            for (int j = 0; chance(0.5) && j < 3; j++) {
                script.add(index("i" + i + "_" + j, "t" + i));
            }
        }
        return script;
    }

    private String table(String name, String other) {
        columns.clear();
        keyed = false;
        strict = chance(0.2);
        boolean withoutRowid = chance(0.25);
        List<String> parts = new ArrayList<>();
        int number = 1 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
            parts.add(column(i, other));
        }
        if (withoutRowid && !keyed || chance(0.2) && !keyed) {
            keyed = true;
            parts.add(named() + "PRIMARY KEY (" + keyColumns() + ")" + conflict());
        }
        for (int i = 0; chance(0.4) && i < 3; i++) {
            parts.add(named() + "UNIQUE (" + keyColumns() + ")" + conflict());
        }
        if (chance(0.3)) {
            parts.add(named() + "FOREIGN KEY (" + column() + ") REFERENCES " + other + reference());
        }
        if (chance(0.3)) {
            parts.add(named() + "CHECK (" + column() + " > '(' -- why\n)");
        }
        List<String> options = new ArrayList<>();
        if (strict) {
            options.add("strict");
        }
        if (withoutRowid) {
            options.add("WITHOUT rowid");
        }
        return "CREATE TABLE " + name + " (" + String.join(chance(0.5) ? ",\n\t" : " , ", parts) + ") "
                + String.join(",", options);
    }

    private String column(int place, String other) {
        String name = NAMES.get((place * 2 + random.nextInt(2)) % NAMES.size());
        var text = new StringBuilder(name);
        text.append(' ').append(pick(strict ? STRICT_TYPES : TYPES));
        boolean generated = place > 0 && chance(0.15);
        if (generated) {
            text.append(pick(List.of(" AS (", " GENERATED ALWAYS AS ( ")))
                    .append(column())
                    .append(" || ')') ")
                    .append(pick(List.of("STORED", "VIRTUAL", "")));
        }
        List<Supplier<String>> clauses = List.of(
                () -> named() + "NOT NULL" + conflict(),
                () -> "UNIQUE" + conflict(),
                () -> generated ? "" : "DEFAULT " + pick(DEFAULTS),
                () -> "COLLATE " + pick(COLLATIONS),
                () -> named() + "CHECK (" + name + " IS NOT 7)",
                () -> "REFERENCES " + other + reference(),
                () -> generated ? "" : primaryKey());
        for (Supplier<String> clause : clauses) {
            if (chance(0.2)) {
                text.append(' ').append(clause.get());
            }
        }
        columns.add(name);
        return text.toString();
    }

    private String primaryKey() {
        if (keyed) {
            return "";
        }
        keyed = true;
        return "PRIMARY KEY" + pick(List.of("", " ASC", " DESC")) + conflict() + (chance(0.2) ? " AUTOINCREMENT" : "");
    }

    private String keyColumns() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i == 0 || chance(0.4) && i < 3; i++) {
            keys.add(column() + (chance(0.2) ? " COLLATE " + pick(COLLATIONS) : "") + (chance(0.2) ? " DESC" : ""));
        }
        return String.join(", ", keys);
    }

    private String index(String name, String table) {
        String keys =
                chance(0.3) ? "coalesce(" + column() + ", 'x,)') COLLATE nocase DESC, " + keyColumns() : keyColumns();
        return "CREATE " + (chance(0.2) ? "UNIQUE " : "") + "INDEX " + name + " ON " + table + " (" + keys + ")"
                + (chance(0.3) ? " WHERE " + column() + " IS NOT NULL" : "");
    }

    private String reference() {
        return (chance(0.5) ? "" : " (" + column() + ")")
                + (chance(0.3) ? " ON DELETE " + pick(ACTIONS) : "")
                + (chance(0.3) ? " ON UPDATE " + pick(ACTIONS) : "")
                + pick(List.of("", " DEFERRABLE", " NOT DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"));
    }

    private String named() {
        return chance(0.3) ? "CONSTRAINT c" + random.nextInt(100) + " " : "";
    }

    private String conflict() {
        return chance(0.2) ? " ON CONFLICT " + pick(List.of("REPLACE", "ignore", "FAIL", "ABORT", "ROLLBACK")) : "";
    }

    private String column() {
        return columns.isEmpty() ? "a" : pick(columns);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
