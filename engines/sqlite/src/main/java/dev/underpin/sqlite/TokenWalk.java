package dev.underpin.sqlite;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Walks over a statement that SQLite itself has accepted, and cuts exact pieces of text out of it. */
final class TokenWalk {

    private final String text;
    private final List<Token> tokens;
    private int at;

    private TokenWalk(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static TokenWalk over(String text) {
        return new TokenWalk(text, Tokens.of(text, Dialect.SQLITE));
    }

    boolean ended() {
        return at >= tokens.size();
    }

    /** Whether the next tokens are these keywords or symbols. */
    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean atAny(List<String> words) {
        return words.stream().anyMatch(this::at);
    }

    /** Whether a name, or a string that SQLite takes for one, comes next. */
    boolean atName() {
        return !ended() && (tokens.get(at).isName() || tokens.get(at).kind() == TokenKind.STRING);
    }

    boolean atString() {
        return !ended() && tokens.get(at).kind() == TokenKind.STRING;
    }

    boolean accept(String... words) {
        boolean found = at(words);
        at += found ? words.length : 0;
        return found;
    }

    /** Takes the next token, unquoted; empty at the end. */
    String take() {
        return ended() ? "" : tokens.get(at++).name();
    }

    /** Goes to the next such keyword or symbol outside of parentheses, or to the end. */
    void seek(String word) {
        while (!ended() && !at(word)) {
            skip();
        }
    }

    /** Takes one token, or all of a pair of parentheses. */
    void skip() {
        if (at("(")) {
            at = closing() + 1;
        } else {
            at++;
        }
    }

    /** Takes a pair of parentheses: the text inside, from its first token to its last. Empty where none comes next. */
    String group() {
        return at("(") ? inside().rest() : "";
    }

    /** Takes a pair of parentheses: what stands between its commas. */
    List<TokenWalk> items() {
        var items = new ArrayList<TokenWalk>();
        if (at("(")) {
            TokenWalk inside = inside();
            while (!inside.ended()) {
                int from = inside.at;
                inside.seek(",");
                items.add(new TokenWalk(text, inside.tokens.subList(from, inside.at)));
                inside.accept(",");
            }
        }
        return items;
    }

    /** The text from the next token to the last one. */
    String rest() {
        if (ended()) {
            return "";
        }
        Token last = tokens.getLast();
        return text.substring(
                tokens.get(at).offset(), last.offset() + last.text().length());
    }

    int size() {
        return tokens.size() - at;
    }

    /** The same walk without its last tokens. */
    TokenWalk withoutLast(int number) {
        return new TokenWalk(text, tokens.subList(at, tokens.size() - number));
    }

    /** Whether this keyword stands so far from the end, 1 being the last token. */
    boolean endsWith(String word, int fromEnd) {
        return size() > fromEnd && tokens.get(tokens.size() - fromEnd).is(word);
    }

    private TokenWalk inside() {
        int closing = closing();
        var inside = new TokenWalk(text, tokens.subList(at + 1, Math.min(closing, tokens.size())));
        at = closing + 1;
        return inside;
    }

    private int closing() {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
