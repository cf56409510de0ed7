package dev.underpin.postgresql.twin;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that stand for the places of values in their order. They sort alike under every collation. */
final class Ranks {

    private static final int LETTERS = 26;

    private Ranks() {}

    /** @param sorted without repetition */
    static Map<String, String> words(List<String> sorted) {
        int length = 2;
        for (long room = LETTERS * LETTERS; room < sorted.size(); room *= LETTERS) {
            length++;
        }
        Map<String, String> words = new HashMap<>();
        for (int rank = 0; rank < sorted.size(); rank++) {
            char[] word = new char[length];
            int rest = rank;
            for (int i = length - 1; i >= 0; i--) {
                word[i] = (char) ('a' + rest % LETTERS);
                rest /= LETTERS;
            }
            words.put(sorted.get(rank), new String(word));
        }
        return words;
    }

    /** The same as identifiers of 128 bits, evenly spread. */
    static Map<String, String> identifiers(List<String> sorted) {
        BigInteger step = BigInteger.ONE.shiftLeft(128).divide(BigInteger.valueOf(sorted.size() + 1L));
        Map<String, String> identifiers = new HashMap<>();
        for (int rank = 0; rank < sorted.size(); rank++) {
            String hex = String.format("%032x", step.multiply(BigInteger.valueOf(rank + 1L)));
            identifiers.put(sorted.get(rank), hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
        return identifiers;
    }
}
