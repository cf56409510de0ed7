package dev.underpin.postgresql.twin;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A stretch of what the server writes in a query plan, by tokens. Depth is that of parentheses. */
record Phrase(String source, List<Token> tokens) {

    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");

    static Phrase of(String text) {
        return new Phrase(text, Tokens.of(text, Dialect.POSTGRESQL));
    }

    private Phrase part(int from, int to) {
        return new Phrase(source, tokens.subList(from, to));
    }

    Phrase from(int at) {
        return part(at, tokens.size());
    }

    Phrase to(int at) {
        return part(0, at);
    }

    /** Without parentheses around all of it. */
    Phrase bare() {
        Phrase bare = this;
        while (!bare.tokens.isEmpty() && bare.tokens.getFirst().is("(") && bare.closing(0) == bare.tokens.size() - 1) {
            bare = bare.part(1, bare.tokens.size() - 1);
        }
        return bare;
    }

    /** Where the parenthesis that opens there is closed; behind the end where it is not. */
    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The parts between words that stand outside of parentheses; itself alone where there are none. */
    List<Phrase> between(Set<String> words) {
        var parts = new ArrayList<Phrase>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                i = closing(i);
            } else if (tokens.get(i).kind() == TokenKind.WORD
                    && words.contains(tokens.get(i).text())) {
                parts.add(part(from, i));
                from = i + 1;
            }
        }
        parts.add(from(from));
        return parts;
    }

    /** What stands before the first of these words. */
    Phrase upTo(Set<String> words) {
        return between(words).getFirst();
    }

    /** Where the first operator stands that is outside of parentheses; -1 where there is none. */
    int operator() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                i = closing(i);
            } else if (token.kind() == TokenKind.SYMBOL
                    && OPERATOR.matcher(token.text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(String word) {
        return !tokens.isEmpty() && tokens.getFirst().is(word);
    }

    boolean endsWith(String... words) {
        int from = tokens.size() - words.length;
        for (int i = 0; i < words.length; i++) {
            if (from < 0 || !tokens.get(from + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean has(String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    /** Whether it is one name behind another: a column behind its table. */
    boolean isColumn() {
        return tokens.size() == 3
                && tokens.get(0).isName()
                && tokens.get(1).is(".")
                && tokens.get(2).isName();
    }

    /** Those of these names that stand in front of a column. */
    Set<String> qualifiers(Set<String> names) {
        var found = new TreeSet<String>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (isQualifier(i) && names.contains(tokens.get(i).name())) {
                found.add(tokens.get(i).name());
            }
        }
        return found;
    }

    /** The columns that are named behind a table. */
    Set<String> columns(String table) {
        var found = new TreeSet<String>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (isQualifier(i) && tokens.get(i).name().equals(table)) {
                found.add(tokens.get(i + 2).name());
            }
        }
        return found;
    }

    private boolean isQualifier(int at) {
        return tokens.get(at).isName()
                && tokens.get(at + 1).is(".")
                && tokens.get(at + 2).isName()
                && (at == 0 || !tokens.get(at - 1).is("."));
    }

    /** As written, without a table's name in front of its columns. */
    String without(String table) {
        var text = new StringBuilder();
        int end = tokens.isEmpty() ? 0 : tokens.getFirst().offset();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            text.append(source, end, token.offset());
            if (i + 2 < tokens.size() && isQualifier(i) && token.name().equals(table)) {
                i++;
            } else {
                text.append(token.text());
            }
            end = tokens.get(i).offset() + tokens.get(i).text().length();
        }
        return text.toString();
    }

    /** What a string in it says, where there is one. */
    Optional<String> string() {
        return tokens.stream()
                .filter(token -> token.kind() == TokenKind.STRING)
                .map(Token::name)
                .findFirst();
    }
}
