package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known text and those made from it: its letters are counted up like digits, from the first one in which it differs from the next known
 * text, so that all stay between the two and look like both.
 */
final class Stem {

    private static final long MOST = 1L << 39;
    private static final int MOST_ADDED = 12;

    private final String text;
    private final int from;
    private final List<char[]> letters = new ArrayList<>();
    private final long first;
    private final long room;

    /**
     * @param next null for the last one
     * @param kept so many characters at the beginning stay, also in the last one
     * @param wanted so many should fit before the next; letters are added at the end for it
     * @param longest characters that fit the column
     */
    Stem(String text, @Nullable String next, int kept, long wanted, int longest, Letters alphabet) {
        this.text = text;
        this.from = next == null ? Math.min(kept, text.length()) : firstDifference(text, next);
        long all = 1;
        for (int at = from; at < text.length() && all < MOST / 64; at++) {
            char[] like = alphabet.like(text.charAt(at));
            letters.add(like);
            all *= Math.max(1, like.length);
        }
        boolean whole = from + letters.size() == text.length();
        int added = 0;
        while (whole
                && next != null
                && room(next, added > 0) < wanted
                && all < MOST / 64
                && added < MOST_ADDED
                && text.length() + added < longest) {
            letters.add(alphabet.added());
            all *= alphabet.added().length;
            added++;
        }
        this.first = own(added > 0);
        this.room = Math.max(1, (next == null ? all : bound(next)) - first);
    }

    static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private long room(String next, boolean added) {
        return bound(next) - own(added);
    }

    /** The text's own number; with added letters it comes before all that have some. */
    private long own(boolean added) {
        long number = 0;
        for (int i = 0; i < letters.size(); i++) {
            char[] like = letters.get(i);
            if (like.length > 0) {
                int digit = from + i < text.length() ? place(like, text.charAt(from + i)) : 0;
                number = number * like.length + digit;
            }
        }
        return added ? number - 1 : number;
    }

    private static int place(char[] letters, char letter) {
        int found = Arrays.binarySearch(letters, letter);
        return found >= 0 ? found : -found - 1;
    }

    /** The number of the first text made from this one that is not before another. */
    private long bound(String other) {
        long number = 0;
        boolean decided = false;
        for (int i = 0; i < letters.size(); i++) {
            char[] like = letters.get(i);
            int at = from + i;
            char theirs = at < other.length() ? other.charAt(at) : 0;
            if (like.length > 0) {
                number *= like.length;
                if (!decided) {
                    int digit = place(like, theirs);
                    number += digit;
                    decided = digit == like.length || like[digit] != theirs;
                }
            } else if (!decided && text.charAt(at) != theirs) {
                number += text.charAt(at) < theirs ? 1 : 0;
                decided = true;
            }
        }
        return number;
    }

    long room() {
        return room;
    }

    /** How far behind the text another is, among those made from it. */
    long offset(String other) {
        return other.equals(text) ? 0 : Math.max(0, Math.min(room - 1, bound(other) - first));
    }

    /** @param offset below {@link #room} */
    String made(long offset) {
        if (offset == 0) {
            return text;
        }
        char[] made = Arrays.copyOf(text.toCharArray(), Math.max(text.length(), from + letters.size()));
        long number = first + offset;
        for (int i = letters.size() - 1; i >= 0; i--) {
            char[] like = letters.get(i);
            if (like.length > 0) {
                made[from + i] = like[(int) (number % like.length)];
                number /= like.length;
            }
        }
        return new String(made);
    }
}
