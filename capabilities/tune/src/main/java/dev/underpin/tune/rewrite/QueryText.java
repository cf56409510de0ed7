package dev.underpin.tune.rewrite;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import dev.underpin.tune.rewrite.Edit.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A query as its author wrote it, by tokens. Places are places of tokens, from 0. */
final class QueryText {

    private static final Set<String> CLAUSES = Set.of(
            "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR", "UNION", "INTERSECT", "EXCEPT");

    private final String text;
    private final List<Token> tokens;
    private final int[] partners;

    QueryText(String text, Dialect dialect) {
        this.text = text;
        this.tokens = Tokens.of(text, dialect);
        this.partners = new int[tokens.size()];
        Arrays.fill(partners, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, "(")) {
                open.push(i);
            } else if (is(i, ")") && !open.isEmpty()) {
                int opening = open.pop();
                partners[opening] = i;
                partners[i] = opening;
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int place) {
        return tokens.get(place);
    }

    boolean is(int place, String... words) {
        if (place < 0 || place + words.length > tokens.size()) {
            return false;
        }
        return IntStream.range(0, words.length)
                .allMatch(i -> tokens.get(place + i).is(words[i]));
    }

    boolean isName(int place) {
        return place >= 0 && place < tokens.size() && tokens.get(place).isName();
    }

    /** A value that the query names, or a parameter. */
    boolean isValue(int place) {
        return place >= 0
                && place < tokens.size()
                && switch (tokens.get(place).kind()) {
                    case NUMBER, STRING, PARAMETER -> true;
                    case WORD, QUOTED_NAME, SYMBOL -> false;
                };
    }

    /** Of a bracket, the place of the other; -1 where there is none. */
    int partner(int place) {
        return partners[place];
    }

    /** The bracket that a place stands in; -1 where it stands in none. */
    int opening(int place) {
        for (int at = place - 1; at >= 0; at--) {
            if (is(at, ")") && partners[at] >= 0) {
                at = partners[at];
            } else if (is(at, "(")) {
                return at;
            }
        }
        return -1;
    }

    int start(int place) {
        return place < tokens.size() ? tokens.get(place).offset() : text.length();
    }

    int end(int place) {
        return start(place) + tokens.get(place).text().length();
    }

    /** All places where these words stand side by side. */
    List<Integer> all(String... words) {
        return IntStream.range(0, tokens.size())
                .filter(place -> is(place, words))
                .boxed()
                .toList();
    }

    /** The first of these words outside of brackets within a stretch. */
    OptionalInt find(int from, int to, String... words) {
        for (int at = from; at < to; at++) {
            if (is(at, "(") && partners[at] > 0) {
                at = partners[at];
                continue;
            }
            int place = at;
            if (Arrays.stream(words).anyMatch(word -> is(place, word))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Where the clause that begins at a place ends: at the next clause, at the closing bracket, at the end. */
    int clauseEnd(int from) {
        for (int at = from; at < tokens.size(); at++) {
            if (is(at, "(") && partners[at] > 0) {
                at = partners[at];
            } else if (is(at, ")") || is(at, ";") || isClause(at)) {
                return at;
            }
        }
        return tokens.size();
    }

    private boolean isClause(int place) {
        return tokens.get(place).kind() == TokenKind.WORD
                && CLAUSES.contains(tokens.get(place).text().toUpperCase(Locale.ROOT));
    }

    /** Behind the column that begins at a place, {@code a} or {@code t.a}; the place itself where none does. */
    int afterColumn(int place) {
        if (!isName(place)) {
            return place;
        }
        return is(place + 1, ".") && isName(place + 2) ? place + 3 : place + 1;
    }

    /** Whether the column that ends before a place has this name. */
    boolean isColumn(int behind, String name) {
        return isName(behind - 1) && tokens.get(behind - 1).name().equals(name);
    }

    /** Where the column that ends before a place begins. */
    int columnBefore(int place) {
        if (!isName(place - 1)) {
            return place;
        }
        return is(place - 2, ".") && isName(place - 3) ? place - 3 : place - 1;
    }

    /** What the author leaves blank before a place, for something of its kind to follow in the same way. */
    String blank(int place) {
        String between = text.substring(end(place - 1), start(place));
        return between.isBlank() && !between.isEmpty() ? between : " ";
    }

    Part kept(int from, int to) {
        return new Part.Kept(start(from), end(to - 1));
    }

    /** Keywords in the case that the author begins with. */
    String words(String upper) {
        return !tokens.isEmpty()
                        && tokens.getFirst()
                                .text()
                                .equals(tokens.getFirst().text().toLowerCase(Locale.ROOT))
                ? upper.toLowerCase(Locale.ROOT)
                : upper;
    }

    /** The whole text with edits made. */
    String with(List<Edit> edits) {
        return new EditedText(text, edits, text::substring, sent(edits)).whole();
    }

    /** The same for people: a number in place of each value, and no comments. */
    String masked(List<Edit> edits) {
        var masked = new MaskedText(text, tokens, ordinals());
        return new EditedText(text, edits, masked::stretch, new SentValues(edits).numbers(tokens, masked::number))
                .whole();
    }

    /** In ORDER BY and GROUP BY a number that stands alone is the place of an output, and no value. */
    private Set<Integer> ordinals() {
        return Stream.of("ORDER", "GROUP")
                .flatMap(word -> all(word, "BY").stream())
                .flatMap(place -> numbersAlone(place + 2, clauseEnd(place + 2)))
                .collect(Collectors.toSet());
    }

    private Stream<Integer> numbersAlone(int from, int end) {
        var alone = new ArrayList<Integer>();
        for (int at = from; at < end; at = find(at, end, ",").orElse(end) + 1) {
            boolean ends =
                    at + 1 == end || is(at + 1, ",") || is(at + 1, "ASC") || is(at + 1, "DESC") || is(at + 1, "NULLS");
            if (ends && tokens.get(at).kind() == TokenKind.NUMBER) {
                alone.add(at);
            }
        }
        return alone.stream();
    }

    /** The numbers of the parameters that edits bring. */
    List<Integer> sent(List<Edit> edits) {
        return new SentValues(edits)
                .numbers(
                        tokens,
                        token -> token.kind() == TokenKind.PARAMETER
                                ? Integer.parseInt(token.text().substring(1))
                                : 0);
    }

    static final Comparator<Edit> ORDER = Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to);
}
