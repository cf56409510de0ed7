package dev.underpin.postgresql;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Walks over the tokens of a statement, or of a part of one. */
final class TokenWalk {

    private final List<Token> tokens;
    private int at;

    TokenWalk(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    static TokenWalk over(String sql) {
        return new TokenWalk(Tokens.of(sql, Dialect.POSTGRESQL), 0);
    }

    int at() {
        return at;
    }

    boolean ended() {
        return at >= tokens.size();
    }

    /** Whether these words or symbols come next. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean seesAny(String... words) {
        for (String word : words) {
            if (sees(word)) {
                return true;
            }
        }
        return false;
    }

    /** Takes these words if all of them come next. */
    boolean accept(String... words) {
        boolean here = sees(words);
        at += here ? words.length : 0;
        return here;
    }

    boolean acceptAny(String... words) {
        boolean here = seesAny(words);
        at += here ? 1 : 0;
        return here;
    }

    /** The next token's text, in upper case where it is a word; empty at the end. */
    String take() {
        if (ended()) {
            return "";
        }
        Token token = tokens.get(at++);
        return token.kind() == TokenKind.WORD ? token.text().toUpperCase(Locale.ROOT) : token.text();
    }

    /** The parts of a name, unquoted and folded; empty, with nothing taken, where none comes next. */
    List<String> name() {
        var parts = new ArrayList<String>();
        int here = at;
        while (here < tokens.size() && tokens.get(here).isName()) {
            parts.add(tokens.get(here).name());
            here++;
            at = here;
            if (here >= tokens.size() || !tokens.get(here).is(".")) {
                break;
            }
            here++;
        }
        return parts;
    }

    /** Names apart by commas; at least one, which is empty where none comes next. */
    List<List<String>> names() {
        var names = new ArrayList<List<String>>();
        do {
            acceptAny("ONLY");
            names.add(name());
            acceptAny("*");
        } while (accept(","));
        return names;
    }

    /** The last part of the name that comes next. */
    String word() {
        List<String> name = name();
        return name.isEmpty() ? "" : name.getLast();
    }

    /** The tokens inside the parentheses that come next; empty where none do. */
    List<Token> group() {
        if (!sees("(")) {
            return List.of();
        }
        int end = behindGroup(tokens, at);
        List<Token> inside = tokens.subList(at + 1, Math.max(at + 1, end - 1));
        at = end;
        return inside;
    }

    /** Takes tokens outside of parentheses until one of these words comes next; whether one does. */
    boolean seek(String... words) {
        while (!ended() && !seesAny(words)) {
            at = sees("(") ? behindGroup(tokens, at) : at + 1;
        }
        return !ended();
    }

    /** The tokens from one place up to here. */
    List<Token> since(int from) {
        return tokens.subList(from, at);
    }

    List<Token> rest() {
        return tokens.subList(at, tokens.size());
    }

    /** The place behind the parenthesis that closes the one here. */
    static int behindGroup(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") || tokens.get(i).is("[") ? 1 : 0;
            depth -= tokens.get(i).is(")") || tokens.get(i).is("]") ? 1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** As written, with one blank where there was more than none. */
    static String text(List<Token> tokens) {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token before = i == 0 ? token : tokens.get(i - 1);
            boolean apart = i > 0 && before.offset() + before.text().length() < token.offset();
            text.append(apart ? " " : "").append(token.text());
        }
        return text.toString();
    }

    /** Cut at the commas outside of parentheses. */
    static List<List<Token>> parts(List<Token> tokens) {
        var parts = new ArrayList<List<Token>>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                i = behindGroup(tokens, i) - 1;
            } else if (tokens.get(i).is(",")) {
                parts.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        if (from < tokens.size()) {
            parts.add(tokens.subList(from, tokens.size()));
        }
        return parts;
    }
}
