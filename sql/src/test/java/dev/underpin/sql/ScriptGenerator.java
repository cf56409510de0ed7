package dev.underpin.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scripts made at random together with the pieces they must be cut into; one seed, one script. */
final class ScriptGenerator {
    private static final String[] POSTGRESQL_PARTS = {
        "select",
        "Foo",
        "a$1",
        "\"q;\"\"'x\"",
        "'it''s; --'",
        "E'\\';\\\\'",
        "$$;'$$",
        "$t$ $$;$t $t$",
        "42",
        "1.5e3",
        "(b; 'c;')",
        "[1:2]",
        "::",
        "<->",
        "$1",
        "/* ; /* ' */ $$ */",
        ".",
        ",",
        "U&'\\0061;'",
        "äö€😀",
        "begin",
        "end",
        "N'\\'",
        "x'00;'",
        "BEGIN ATOMIC",
        "case",
        "- 1"
    };
    private static final String[] SQLITE_PARTS = {
        "select",
        "Foo",
        "\"q;\"\"'x\"",
        "'it''s; --'",
        "'\\'",
        "`a;``b`",
        "[c;'\"d]",
        "42",
        "0xF",
        "( b",
        "->>",
        "?1",
        ":p",
        "@p",
        "$p",
        "/* ; /* ' \" */",
        ",",
        "x'00;'",
        "äö€😀",
        "begin",
        "end",
        "case",
        "- 1"
    };
    private static final String[] POSTGRESQL_BLOCKS = {
        "CREATE FUNCTION f() BEGIN ATOMIC select ';'; select case when a then b end; END",
        "CREATE RULE r AS ON INSERT TO t DO ALSO (delete from a; delete from b;)",
        "DO $x$ begin; end; $x$"
    };
    private static final String[] SQLITE_BLOCKS = {
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT ';END;'; SELECT CASE WHEN 1 THEN 2 END; END",
        "create temp trigger t update on a begin select 1; /* ; */ end"
    };

    private final Random random;
    private final Dialect dialect;
    private final String newline;
    private final StringBuilder script = new StringBuilder();
    private final List<String> expected = new ArrayList<>();

    ScriptGenerator(long seed, Dialect dialect) {
        this.random = new Random(seed);
        this.dialect = dialect;
        this.newline = random.nextBoolean() ? "\n" : "\r\n";
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            gap();
            piece(i + 1 == pieces);
        }
        gap();
    }

    String script() {
        return script.toString();
    }

    /** {@code line:column offset text} of each piece; behind a COPY its rows. */
    List<String> expected() {
        return expected;
    }

    private void piece(boolean last) {
        int sort = random.nextInt(10);
        if (sort == 0 && dialect == Dialect.POSTGRESQL) {
            copy();
        } else if (sort == 1) {
            newLine();
            command(dialect == Dialect.POSTGRESQL ? "\\connect \"my; db\" 'it\\'s'" : ".print it's; \" fine");
            script.append(newline);
        } else {
            emit(sort == 2 ? pick(dialect == Dialect.POSTGRESQL ? POSTGRESQL_BLOCKS : SQLITE_BLOCKS) : statement());
            gap();
            script.append(last && random.nextBoolean() ? "" : ";");
        }
    }

    private void copy() {
        emit("COPY t (a, b) FROM stdin");
        script.append("; -- rows").append(newline);
        StringBuilder rows = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            rows.append(pick("\\N\t'", "1;\t$$", "\\.\t/*", "", "\\\\.", " \\."))
                    .append(newline);
        }
        expected.add("rows " + rows);
        script.append(rows).append("\\.").append(newline);
    }

    private String statement() {
        String[] parts = dialect == Dialect.POSTGRESQL ? POSTGRESQL_PARTS : SQLITE_PARTS;
        StringBuilder text = new StringBuilder("s");
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(pick(" ", newline, "\t", " /* ; */ ", " -- ; ' $$ \"" + newline))
                    .append(pick(parts));
        }
        String made = text.toString();
        return made.endsWith("*/") ? made + " z" : made;
    }

    private void emit(String text) {
        int offset = script.length();
        expected.add(Position.START.after(script, offset) + " " + offset + " " + text);
        script.append(text);
    }

    private void command(String text) {
        expected.add(Position.START.after(script, script.length()) + " " + text);
        script.append(text);
    }

    private void newLine() {
        if (!script.isEmpty() && script.charAt(script.length() - 1) != '\n') {
            script.append(newline);
        }
    }

    private void gap() {
        for (int i = random.nextInt(4); i > 0; i--) {
            script.append(pick(" ", "\t", newline, newline + newline, "/* ;' */", "-- it's; /*" + newline, " "));
        }
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
