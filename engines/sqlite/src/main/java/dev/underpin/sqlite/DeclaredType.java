package dev.underpin.sqlite;

import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type a column was declared with. SQLite takes any words for one and derives an affinity from them
 * (sqlite.org/datatype3.html §3.1); names that are well known elsewhere are taken for what they mean there.
 */
final class DeclaredType {

    private static final Pattern FORM =
            Pattern.compile("\\s*([^(]*?)\\s*(?:\\(\\s*([+-]?\\d+)?(?:\\s*,\\s*(\\d+))?.*)?", Pattern.DOTALL);
    private static final int INTEGER_BYTES = 8;

    private static final Map<String, TypeFamily> KNOWN = Map.ofEntries(
            Map.entry("BOOLEAN", TypeFamily.BOOLEAN),
            Map.entry("BOOL", TypeFamily.BOOLEAN),
            Map.entry("DATE", TypeFamily.DATE),
            Map.entry("TIME", TypeFamily.TIME),
            Map.entry("DATETIME", TypeFamily.TIMESTAMP),
            Map.entry("DATETIME2", TypeFamily.TIMESTAMP),
            Map.entry("SMALLDATETIME", TypeFamily.TIMESTAMP),
            Map.entry("TIMESTAMP", TypeFamily.TIMESTAMP),
            Map.entry("TIMESTAMP WITHOUT TIME ZONE", TypeFamily.TIMESTAMP),
            Map.entry("TIMESTAMPTZ", TypeFamily.TIMESTAMP),
            Map.entry("TIMESTAMP WITH TIME ZONE", TypeFamily.TIMESTAMP),
            Map.entry("DATETIMEOFFSET", TypeFamily.TIMESTAMP),
            Map.entry("INTERVAL", TypeFamily.INTERVAL),
            Map.entry("DECIMAL", TypeFamily.DECIMAL),
            Map.entry("DEC", TypeFamily.DECIMAL),
            Map.entry("NUMERIC", TypeFamily.DECIMAL),
            Map.entry("NUMBER", TypeFamily.DECIMAL),
            Map.entry("MONEY", TypeFamily.MONEY),
            Map.entry("CURRENCY", TypeFamily.MONEY),
            Map.entry("CHAR", TypeFamily.CHAR),
            Map.entry("CHARACTER", TypeFamily.CHAR),
            Map.entry("NCHAR", TypeFamily.CHAR),
            Map.entry("NATIVE CHARACTER", TypeFamily.CHAR),
            Map.entry("VARCHAR", TypeFamily.VARCHAR),
            Map.entry("VARCHAR2", TypeFamily.VARCHAR),
            Map.entry("NVARCHAR", TypeFamily.VARCHAR),
            Map.entry("CHARACTER VARYING", TypeFamily.VARCHAR),
            Map.entry("VARYING CHARACTER", TypeFamily.VARCHAR),
            Map.entry("BINARY", TypeFamily.BINARY),
            Map.entry("VARBINARY", TypeFamily.BINARY),
            Map.entry("BYTEA", TypeFamily.BINARY),
            Map.entry("UUID", TypeFamily.UUID),
            Map.entry("GUID", TypeFamily.UUID),
            Map.entry("UNIQUEIDENTIFIER", TypeFamily.UUID),
            Map.entry("JSON", TypeFamily.JSON),
            Map.entry("JSONB", TypeFamily.JSON),
            Map.entry("XML", TypeFamily.XML),
            Map.entry("INTEGER", TypeFamily.INTEGER));

    private DeclaredType() {}

    static DataType of(String text) {
        Matcher form = FORM.matcher(text);
        String name = form.matches() ? form.group(1).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT) : "";
        int first = number(form, 2);
        TypeFamily family = KNOWN.getOrDefault(name, affinity(name));
        return switch (family) {
            case INTEGER -> new DataType(text, family, INTEGER_BYTES, -1, -1, null);
            case CHAR, VARCHAR, TEXT, BINARY -> new DataType(text, family, Math.max(first, 0), -1, -1, null);
            case DECIMAL, TIME, TIMESTAMP -> new DataType(text, family, 0, first, number(form, 3), null);
            default -> DataType.of(text, family);
        };
    }

    private static int number(Matcher form, int group) {
        String digits = form.matches() ? form.group(group) : null;
        return digits == null || digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    /** The affinity's family; of a name that says nothing SQLite makes NUMERIC, which is nobody's intention. */
    private static TypeFamily affinity(String name) {
        if (name.contains("INT")) {
            return TypeFamily.INTEGER;
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return TypeFamily.TEXT;
        }
        if (name.contains("BLOB")) {
            return TypeFamily.BINARY;
        }
        boolean real = name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB");
        return real ? TypeFamily.FLOAT : TypeFamily.OTHER;
    }

    /** The type as CREATE TABLE must spell it: in quotes where its words alone would be read otherwise. */
    static String spelled(String text) {
        List<Token> tokens = Tokens.of(text, Dialect.SQLITE);
        int words = 0;
        while (words < tokens.size() && isPlainWord(tokens.get(words))) {
            words++;
        }
        String behind = String.join(
                "",
                tokens.subList(words, tokens.size()).stream()
                        .map(DeclaredType::shape)
                        .toList());
        boolean plain = words > 0 && behind.matches("(\\([+-]?9(,[+-]?9)?\\))?") && text.equals(text.strip());
        return text.isEmpty() || plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static boolean isPlainWord(Token token) {
        return token.kind() == TokenKind.WORD && !Keywords.RESERVED.contains(Names.folded(token.text()));
    }

    private static String shape(Token token) {
        return token.kind() == TokenKind.NUMBER ? "9" : token.kind() == TokenKind.SYMBOL ? token.text() : "?";
    }
}
