package dev.underpin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of SQL to be shown in one colour. Enough to read by, no more: joined together the tokens are the text again,
 * whatever it is, and no text takes more than one pass.
 */
record SqlToken(Colour colour, String text) {

    /** What it looks like on the page. */
    enum Colour {
        PLAIN,
        KEYWORD,
        LITERAL,
        REMARK
    }

    private static final Pattern PIECES = Pattern.compile("""
            (?<remark>--[^\\n]*+)\
            |(?<literal>'[^']*+'?)\
            |(?<quoted>"[^"]*+"?)\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)\
            """);

    private static final Set<String> KEYWORDS = Set.of(
            ("add after all alter analyze and any as asc before begin between by cascade case cast check cluster collate"
                            + " column comment commit concurrently constraint create cross database default deferrable"
                            + " deferred delete desc disable distinct do domain drop each else enable end except exclude"
                            + " execute exists explain extension false filter first for force foreign from full function"
                            + " generated grant group having identity if in include index inherit initially inner insert"
                            + " into is join key last lateral left level like limit lock materialized not nothing null"
                            + " nulls of offset on only or order outer over owner partition policy primary procedure"
                            + " references reindex rename reset restrict returning returns revoke right role"
                            + " rollback row rows schema security select sequence set strict table then to transaction"
                            + " trigger true truncate type union unique update using vacuum valid validate values view"
                            + " when where with without")
                    .split(" "));

    /** Statements as a script: each ended with a semicolon, but for lines that explain. */
    static String script(List<String> statements) {
        var script = new StringBuilder();
        for (String sql : statements) {
            script.append(script.isEmpty() ? "" : "\n").append(sql).append(sql.startsWith("--") ? "" : ";");
        }
        return script.toString();
    }

    static List<SqlToken> of(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        Matcher piece = PIECES.matcher(sql);
        int plain = 0;
        while (piece.find()) {
            Colour colour = colour(piece);
            if (colour != Colour.PLAIN) {
                append(tokens, Colour.PLAIN, sql.substring(plain, piece.start()));
                append(tokens, colour, piece.group());
                plain = piece.end();
            }
        }
        append(tokens, Colour.PLAIN, sql.substring(plain));
        return tokens;
    }

    private static Colour colour(Matcher piece) {
        if (piece.group("remark") != null) {
            return Colour.REMARK;
        }
        if (piece.group("literal") != null) {
            return Colour.LITERAL;
        }
        return piece.group("word") != null && KEYWORDS.contains(piece.group().toLowerCase(Locale.ROOT))
                ? Colour.KEYWORD
                : Colour.PLAIN;
    }

    /** Keywords with nothing but space between them become one: it halves the markup of a page. */
    private static void append(List<SqlToken> tokens, Colour colour, String text) {
        int size = tokens.size();
        if (colour == Colour.KEYWORD
                && size > 1
                && tokens.get(size - 1).text().isBlank()
                && tokens.get(size - 2).colour() == Colour.KEYWORD) {
            String space = tokens.removeLast().text();
            tokens.add(new SqlToken(colour, tokens.removeLast().text() + space + text));
        } else if (!text.isEmpty()) {
            tokens.add(new SqlToken(colour, text));
        }
    }
}
