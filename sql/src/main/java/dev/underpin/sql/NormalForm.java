package dev.underpin.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Brings statements into their normal form, one after the other: values become one token, lists of them one item. */
final class NormalForm {
    private static final long COMMA = symbol(",");
    private static final long MINUS = symbol("-");
    private static final long SEMICOLON = symbol(";");
    private static final long QUOTED = 0x632be59bd9b4e019L;
    private static final long SYMBOLIC = 0x2545f4914f6cdd1dL;

    private final NormalTokens tokens = new NormalTokens();
    private final ValueLists lists = new ValueLists(tokens);
    private final Window window = Window.lenient("");
    private final Lexer lexer;
    private List<String> comments = List.of();
    private final List<Integer> kept = new ArrayList<>();
    private Landmark word = Landmark.NONE;
    private int depth;
    private int byDepth;
    private int lengthsDepth;
    private int limitAt;
    private int offsetAt;
    private int statements;

    NormalForm(Dialect dialect) {
        this.lexer = dialect.lexer(window);
    }

    /** Reads any text; what the other methods say is of the text read last. */
    void read(String sql) {
        begin(sql);
        long at = afterGap(0);
        while (window.at(at) != Window.END) {
            TokenKind kind = lexer.scan(at);
            take(kind, at, lexer.end());
            at = afterGap(lexer.end());
        }
        while (tokens.is(tokens.size() - 1, SEMICOLON)) {
            tokens.cut(tokens.size() - 1);
            statements--;
        }
    }

    private void begin(String sql) {
        window.reread(sql);
        tokens.clear();
        lists.clear();
        comments = List.of();
        kept.clear();
        word = Landmark.NONE;
        depth = 0;
        byDepth = -1;
        lengthsDepth = -1;
        limitAt = -1;
        offsetAt = -1;
        statements = 1;
    }

    private long afterGap(long from) {
        long place = from;
        while (true) {
            long at = lexer.skipBlanks(place);
            int c = window.at(at);
            place = c == '-' || c == '/' ? lexer.skipComment(at) : at;
            if (place == at) {
                return at;
            }
            if (c == '/') {
                comments = comments.isEmpty() ? new ArrayList<>() : comments;
                comments.add(window.text(at, place));
            }
        }
    }

    private void take(TokenKind kind, long from, long to) {
        switch (kind) {
            case WORD -> word(from, to);
            case QUOTED_NAME -> {
                lists.before(false, false, depth);
                tokens.add(window.hash(from, to, QUOTED, false), from, to);
                word = Landmark.NONE;
            }
            case NUMBER -> {
                if (depth == lengthsDepth || (byDepth == depth && placeInList())) {
                    lists.before(false, false, depth);
                    tokens.add(window.hash(from, to, SYMBOLIC, false), from, to);
                    kept.add((int) from);
                    word = Landmark.NONE;
                } else {
                    value(signed(from), to);
                }
            }
            case STRING, PARAMETER -> value(from, to);
            case SYMBOL -> symbol(from, to);
        }
    }

    /** ORDER BY 1, 2 names columns by their places. */
    private boolean placeInList() {
        return word == Landmark.BY || tokens.is(tokens.size() - 1, COMMA);
    }

    /** Where the number begins with its sign, which is taken back. */
    private long signed(long from) {
        int last = tokens.size() - 1;
        if (!tokens.is(last, MINUS) || word != Landmark.SIGNED) {
            return from;
        }
        int sign = tokens.from(last);
        tokens.cut(last);
        return sign;
    }

    private void value(long from, long to) {
        lists.before(false, false, depth);
        if (word == Landmark.LIMIT || word == Landmark.FETCH) {
            limitAt = tokens.size();
        } else if (word == Landmark.OFFSET) {
            offsetAt = tokens.size();
        }
        tokens.add(NormalTokens.VALUE, from, to);
        word = Landmark.NONE;
    }

    private void word(long from, long to) {
        long hash = window.hash(from, to, 0, true);
        Landmark found = Landmark.of(hash, to - from);
        switch (found) {
            case NULL, TRUE, FALSE -> {
                if (word != Landmark.IS && word != Landmark.NOT) {
                    value(from, to);
                    return;
                }
            }
            case BY -> byDepth = depth;
            case LIMIT, OFFSET, FETCH, AFTER_BY -> byDepth = byDepth == depth ? -1 : byDepth;
            default -> {}
        }
        lists.before(false, false, depth);
        tokens.add(hash, from, to);
        boolean betweenFetchAndCount = word == Landmark.FETCH && found == Landmark.NONE;
        word = betweenFetchAndCount ? Landmark.FETCH : found;
        if (found == Landmark.VALUES) {
            lists.open(depth, true);
        }
    }

    private void symbol(long from, long to) {
        long hash = window.hash(from, to, SYMBOLIC, false);
        int c = to - from == 1 ? window.at(from) : 0;
        Landmark before = word;
        word = Landmark.NONE;
        switch (c) {
            case '(', '[' -> {
                lists.before(false, true, depth);
                tokens.add(hash, from, to);
                depth++;
                if (before == Landmark.LIMIT || before == Landmark.OFFSET) {
                    word = before;
                } else if (before == Landmark.TYPE && c == '(') {
                    lengthsDepth = depth;
                } else if (before == Landmark.IN && c == '(' || before == Landmark.ARRAY && c == '[') {
                    lists.open(depth, false);
                }
            }
            case ')', ']' -> {
                lists.closing(depth);
                byDepth = byDepth >= depth ? -1 : byDepth;
                lengthsDepth = lengthsDepth >= depth ? -1 : lengthsDepth;
                depth--;
                tokens.add(hash, from, to);
                lists.closed(depth);
            }
            case ',' -> {
                lists.before(true, false, depth);
                tokens.add(hash, from, to);
            }
            default -> {
                lists.before(false, false, depth);
                if (c == '-') {
                    word = mayBeSign(before) ? Landmark.SIGNED : Landmark.NONE;
                } else if (c == ';') {
                    statements++;
                    depth = 0;
                }
                tokens.add(hash, from, to);
            }
        }
    }

    /** Whether a minus here cannot subtract: nothing to subtract from stands before it. */
    private boolean mayBeSign(Landmark before) {
        if (before != Landmark.NONE) {
            return before != Landmark.NULL && before != Landmark.TYPE;
        }
        int last = tokens.size() - 1;
        if (last < 0 || tokens.value(last)) {
            return last < 0;
        }
        int first = window.at(tokens.from(last));
        return first != ')' && first != ']' && first != '"' && !Lexer.wordPart(first);
    }

    private static long symbol(String text) {
        long hash = SYMBOLIC;
        for (int i = 0; i < text.length(); i++) {
            hash = Landmark.step(hash, text.charAt(i));
        }
        return hash;
    }

    Window window() {
        return window;
    }

    NormalTokens tokens() {
        return tokens;
    }

    /** Those in blocks, with their delimiters. */
    List<String> comments() {
        return comments;
    }

    /** Where numbers begin that are no values: places of columns, and lengths of types. */
    IntStream kept() {
        return kept.stream().mapToInt(Integer::intValue);
    }

    /** The items of the longest list; 0 where there is none. */
    int longestList() {
        return lists.longest();
    }

    /** Which token says how many rows are wanted; -1 where none does. */
    int limitAt() {
        return limitAt;
    }

    /** Which token says how many rows are passed over; -1 where none does. */
    int offsetAt() {
        return offsetAt;
    }

    int statements() {
        return statements;
    }
}
