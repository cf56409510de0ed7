package dev.underpin.postgresql.rows;

import java.util.List;
import java.util.TreeSet;

/**
 * Which letters may stand for one another in a text: those of the same kind that known texts have, so that what is made looks alike.
 * Everything that is no letter and no digit stays where it is.
 */
final class Letters {

    private static final int ENOUGH_SEEN = 40;
    private static final char[] NONE = {};

    private final char[] small;
    private final char[] capital;
    private final char[] digits;

    private Letters(char[] small, char[] capital, char[] digits) {
        this.small = small;
        this.capital = capital;
        this.digits = digits;
    }

    static Letters of(List<String> texts) {
        return new Letters(seen(texts, 'a', 'z'), seen(texts, 'A', 'Z'), seen(texts, '0', '9'));
    }

    static Letters hexadecimal() {
        return new Letters("abcdef".toCharArray(), NONE, "0123456789".toCharArray());
    }

    static Letters bits() {
        return new Letters(NONE, NONE, new char[] {'0', '1'});
    }

    private static char[] seen(List<String> texts, char first, char last) {
        var seen = new TreeSet<Character>();
        int count = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= first && c <= last) {
                    seen.add(c);
                    count++;
                }
            }
        }
        if (count < ENOUGH_SEEN) {
            for (char c = first; c <= last; c++) {
                seen.add(c);
            }
        }
        char[] letters = new char[seen.size()];
        int i = 0;
        for (char c : seen) {
            letters[i++] = c;
        }
        return letters;
    }

    /** Those that may stand where this one does; none where it has to stay. */
    char[] like(char one) {
        char[] kind = one >= 'a' && one <= 'z'
                ? small
                : one >= 'A' && one <= 'Z' ? capital : one >= '0' && one <= '9' ? digits : NONE;
        return kind.length > 1 ? kind : NONE;
    }

    /** Those that may be added at the end of a text. */
    char[] added() {
        return small.length > 1 ? small : digits.length > 1 ? digits : capital;
    }
}
