package dev.underpin.tune.rewrite;

import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A query without its values: each is a number, and the same wherever its stretch is kept. Comments may hold values and go. */
final class MaskedText {

    private final String text;
    private final List<Token> tokens;
    private final Map<Integer, Integer> masks = new HashMap<>();

    /** @param ordinals places of numbers that are no values */
    MaskedText(String text, List<Token> tokens, Set<Integer> ordinals) {
        this.text = text;
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            if (!ordinals.contains(i) && isValue(i)) {
                masks.put(tokens.get(i).offset(), masks.size() + 1);
            }
        }
    }

    private boolean isValue(int place) {
        Token token = tokens.get(place);
        return switch (token.kind()) {
            case NUMBER, STRING, PARAMETER -> true;
            case WORD ->
                isNamedValue(token) && !follows(place, "IS") && !follows(place, "NOT") && !follows(place, "FROM");
            case QUOTED_NAME, SYMBOL -> false;
        };
    }

    private static boolean isNamedValue(Token token) {
        return token.kind() == TokenKind.WORD && (token.is("TRUE") || token.is("FALSE") || token.is("NULL"));
    }

    private boolean follows(int place, String word) {
        return place > 0 && tokens.get(place - 1).is(word);
    }

    /** Which a value is; 0 of what is none. */
    int number(Token token) {
        return masks.getOrDefault(token.offset(), 0);
    }

    /** From one place of a char to another; neither is within a token. */
    String stretch(int from, int to) {
        var masked = new StringBuilder();
        int at = from;
        for (Token token : tokens) {
            if (token.offset() >= from && token.offset() < to) {
                masked.append(gap(at, token.offset()));
                masked.append(number(token) == 0 ? token.text() : "$" + number(token));
                at = token.offset() + token.text().length();
            }
        }
        return masked.append(gap(Math.min(at, to), to)).toString();
    }

    private String gap(int from, int to) {
        String gap = text.substring(from, to);
        return gap.isBlank() ? gap : gap.contains("\n") ? "\n" : " ";
    }
}
