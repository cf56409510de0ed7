package dev.underpin.sql;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fingerprints statements one after the other. {@link #read} is cheap, as a log has millions; the rest is asked for where a fingerprint
 * is new. One thread at a time.
 */
public final class FingerprintReader {
    private final NormalForm form;

    public FingerprintReader(Dialect dialect) {
        this.form = new NormalForm(dialect);
    }

    /** Reads one statement, or a string of several, of any text; never fails. Equal ids mean equal normal forms. */
    public long read(String sql) {
        form.read(sql);
        return form.tokens().hash();
    }

    /** The values of the statement read last, as written and in their order; of a list, those of its first item. */
    public List<String> values() {
        NormalTokens tokens = form.tokens();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.value(i)) {
                values.add(form.window().text(tokens.from(i), tokens.to(i)));
            }
        }
        return values;
    }

    /**
     * Hashes of the values of the statement read last, in their order: the first, one by one, as many as there is room for, and all others into the
     * last place. Equal values have equal hashes, with quotes or without.
     *
     * @param parameters gets the number of {@code $1} where that stands in a value's place; 0 for a literal
     * @return how many places are filled
     */
    public int valueHashes(long[] hashes, int[] parameters) {
        NormalTokens tokens = form.tokens();
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.value(i)) {
                int from = tokens.from(i);
                int to = tokens.to(i);
                long hash = ValueHash.of(form.window(), from, to);
                if (count < hashes.length) {
                    parameters[count] = form.window().parameter(from, to);
                    hashes[count++] = hash;
                } else {
                    hashes[count - 1] = ValueHash.joined(hashes[count - 1], hash);
                }
            }
        }
        return count;
    }

    /** What the comments of the statement read last say of the application. */
    public Map<String, String> tags() {
        if (form.comments().isEmpty()) {
            return Map.of();
        }
        Map<String, String> tags = new TreeMap<>();
        form.comments().forEach(comment -> CommentTags.read(comment, tags));
        return tags;
    }

    /** How many items the longest list of values has in the statement read last; 0 where it has none. */
    public int longestList() {
        return form.longestList();
    }

    /** Everything about the statement read last. */
    public Fingerprint fingerprint() {
        return new Fingerprint(
                id(form.tokens().hash()),
                new NormalText(form.window(), form.tokens()).text(),
                number(form.limitAt()),
                number(form.offsetAt()),
                form.statements(),
                values(),
                form.longestList(),
                tags());
    }

    /** A hash as it is printed. */
    public static String id(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    private int number(int token) {
        NormalTokens tokens = form.tokens();
        int number = 0;
        for (int i = 0; i <= token && i < tokens.size(); i++) {
            number += tokens.value(i) ? 1 : 0;
        }
        return number;
    }
}
