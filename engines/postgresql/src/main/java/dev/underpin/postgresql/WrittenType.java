package dev.underpin.postgresql;

import dev.underpin.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A column's type as written, told as the server tells it.
 *
 * @param name {@code character varying(20)}; types of the user's with their schema
 * @param base the same without what stands in parentheses; empty for types of the user's
 * @param serial it fills itself from a sequence
 */
record WrittenType(String name, String base, boolean serial) {

    /** Words behind a column's type. */
    private static final String[] BEHIND = {
        "DEFAULT",
        "NOT",
        "NULL",
        "PRIMARY",
        "UNIQUE",
        "REFERENCES",
        "CHECK",
        "CONSTRAINT",
        "COLLATE",
        "GENERATED",
        "USING",
        "STORAGE",
        "COMPRESSION",
        "DEFERRABLE",
        "INITIALLY",
        ","
    };

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("varbit", "bit varying"),
            Map.entry("serial", "integer"),
            Map.entry("serial4", "integer"),
            Map.entry("bigserial", "bigint"),
            Map.entry("serial8", "bigint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("serial2", "smallint"));

    private static final Set<String> BUILT_IN = Set.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "real",
            "double precision",
            "money",
            "boolean",
            "character",
            "character varying",
            "text",
            "name",
            "bytea",
            "date",
            "interval",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "uuid",
            "json",
            "jsonb",
            "jsonpath",
            "xml",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "bit",
            "bit varying",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "tsvector",
            "tsquery",
            "oid",
            "regclass",
            "pg_lsn",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange");

    static WrittenType read(TokenWalk walk, KnownCatalog catalog) {
        int from = walk.at();
        while (!walk.ended() && !walk.seesAny(BEHIND)) {
            if (walk.sees("(")) {
                walk.group();
            } else {
                walk.take();
            }
        }
        return of(walk.since(from), catalog);
    }

    private static WrittenType of(List<Token> tokens, KnownCatalog catalog) {
        String written = TokenWalk.text(tokens).replaceAll("\\s*\\(\\s*", "(").replaceAll("\\s*([,)])\\s*", "$1");
        int dot = written.startsWith("pg_catalog.") ? "pg_catalog.".length() : 0;
        String lower = written.substring(dot).toLowerCase(Locale.ROOT);
        String array =
                lower.replaceFirst("^[^\\[]*?(?=(\\s*\\[|\\s+array\\b|$))", "").isBlank() ? "" : "[]";
        String plain = lower.replaceFirst("\\s*\\[.*", "").replaceFirst("\\s+array\\b.*", "");
        String modifier = plain.replaceFirst("^[^(]*(\\([^)]*\\))?.*$", "$1");
        String words = plain.replaceFirst("\\([^)]*\\)", " ").strip().replaceAll("\\s+", " ");
        String base = OTHER_NAMES.getOrDefault(words, words);
        if (!BUILT_IN.contains(base)) {
            return new WrittenType(qualified(tokens, written, catalog), "", false);
        }
        boolean serial = words.contains("serial");
        String shown = base.equals("character") && modifier.isEmpty() ? "(1)" : modifier;
        String name = base.startsWith("time") ? base.replaceFirst(" ", shown + " ") : base + shown;
        return new WrittenType(name + array, array.isEmpty() ? base : base + array, serial);
    }

    private static String qualified(List<Token> tokens, String written, KnownCatalog catalog) {
        List<String> name = new TokenWalk(tokens, 0).name();
        if (name.isEmpty()) {
            return written;
        }
        String behind = written.replaceFirst("^[^(\\[]*", "");
        return Names.quote(catalog.resolve(name).schema()) + "." + Names.quote(name.getLast()) + behind;
    }

    boolean builtIn() {
        return !base.isEmpty();
    }

    /** What stands in parentheses; empty where nothing does. */
    int[] modifiers() {
        int open = name.indexOf('(');
        return open < 0
                ? new int[0]
                : java.util.Arrays.stream(
                                name.substring(open + 1, name.indexOf(')')).split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }
}
