package dev.underpin.sql;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints statements one after the other. {@link #read} is cheap, as a log has millions; the rest is asked for where a fingerprint
 * is new. One thread at a time.
 */
public final class FingerprintReader {
    private static final int ROOM = 1 << 13;

    private final NormalForm form;
    private final boolean skeletons;
    private final Skeleton skeleton = new Skeleton();
    private final long[] seen = new long[ROOM];
    private final @Nullable KnownStatement[] kept = new @Nullable KnownStatement[ROOM];
    private String text = "";
    private @Nullable KnownStatement known;
    private boolean formed = true;

    public FingerprintReader(Dialect dialect) {
        this.form = new NormalForm(dialect);
        this.skeletons = dialect == Dialect.POSTGRESQL;
    }

    /** Reads one statement, or a string of several, of any text; never fails. Equal ids mean equal normal forms. */
    public long read(String sql) {
        text = sql;
        known = null;
        formed = false;
        if (!skeletons || !skeleton.read(sql)) {
            return form().tokens().hash();
        }
        int slot = slot(skeleton.hash());
        KnownStatement there = kept[slot];
        if (there != null && seen[slot] == skeleton.hash() && there.isFor(skeleton)) {
            known = there;
            return there.fingerprint();
        }
        // What comes once, as texts with a number of the request do, is not kept.
        kept[slot] = seen[slot] == skeleton.hash() ? KnownStatement.of(form(), tags(), skeleton) : null;
        seen[slot] = skeleton.hash();
        return form().tokens().hash();
    }

    /** Where it stands, or else the one of two places that is free, or whose statement is not known yet. */
    private int slot(long hash) {
        int one = (int) (hash >>> 51);
        int other = one ^ 1;
        if (seen[one] == hash || seen[other] == hash) {
            return seen[one] == hash ? one : other;
        }
        return kept[one] == null || kept[other] != null ? one : other;
    }

    private NormalForm form() {
        if (!formed) {
            form.read(text);
            formed = true;
        }
        return form;
    }

    /** The values of the statement read last, as written and in their order; of a list, those of its first item. */
    public List<String> values() {
        NormalTokens tokens = form().tokens();
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
        KnownStatement there = known;
        int count = 0;
        if (there != null) {
            for (int i = 0; i < there.values(); i++) {
                count = put(hashes, parameters, count, there.value(i, skeleton), there.parameter(i));
            }
            return count;
        }
        NormalTokens tokens = form().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.value(i)) {
                int from = tokens.from(i);
                int to = tokens.to(i);
                long hash = ValueHash.of(form.window(), from, to);
                count = put(hashes, parameters, count, hash, form.window().parameter(from, to));
            }
        }
        return count;
    }

    private static int put(long[] hashes, int[] parameters, int count, long hash, int parameter) {
        if (count < hashes.length) {
            parameters[count] = parameter;
            hashes[count] = hash;
            return count + 1;
        }
        hashes[count - 1] = ValueHash.joined(hashes[count - 1], hash);
        return count;
    }

    /** What the comments of the statement read last say of the application. */
    public Map<String, String> tags() {
        KnownStatement there = known;
        if (there != null) {
            return there.tags();
        }
        if (form().comments().isEmpty()) {
            return Map.of();
        }
        Map<String, String> tags = new TreeMap<>();
        form.comments().forEach(comment -> CommentTags.read(comment, tags));
        return tags;
    }

    /** How many items the longest list of values has in the statement read last; 0 where it has none. */
    public int longestList() {
        KnownStatement there = known;
        return there == null ? form().longestList() : there.longestList();
    }

    /** Everything about the statement read last. */
    public Fingerprint fingerprint() {
        NormalTokens tokens = form().tokens();
        return new Fingerprint(
                id(tokens.hash()),
                new NormalText(form.window(), tokens).text(),
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
