package dev.underpin.execute.rehearsal;

import java.util.Random;

/**
 * Text that no row has and that looks as theirs do: the last letters and digits are exchanged for others of their kind, so that what has a
 * form, an address or a number with a prefix, keeps it.
 */
final class NewText {

    private static final int EXCHANGED = 12;

    private NewText() {}

    /**
     * A new one.
     *
     * @param like text of a row; where it has no letter and no digit, the new one is letters alone
     * @param room for letters
     */
    static String like(String like, long room, Random random) {
        var text = new StringBuilder(like);
        int left = EXCHANGED;
        for (int i = text.length() - 1; i >= 0 && left > 0; i--) {
            char other = other(text.charAt(i), random);
            if (other != 0) {
                text.setCharAt(i, other);
                left--;
            }
        }
        return left < EXCHANGED ? text.toString() : letters(room, random);
    }

    /** 0 where it stays. Letters up to f stay such: they may be digits to the base of 16. */
    private static char other(char one, Random random) {
        return one >= '0' && one <= '9'
                ? between('0', '9', random)
                : one >= 'a' && one <= 'z'
                        ? between('a', one <= 'f' ? 'f' : 'z', random)
                        : one >= 'A' && one <= 'Z' ? between('A', one <= 'F' ? 'F' : 'Z', random) : 0;
    }

    private static char between(char first, char last, Random random) {
        return (char) random.nextInt(first, last + 1);
    }

    private static String letters(long count, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(between('a', 'z', random));
        }
        return text.toString();
    }
}
