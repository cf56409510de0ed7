package dev.underpin.sql;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read of a statement, as far as it holds for all with the same {@link Skeleton}, and which of their literals are its values. */
final class KnownStatement {
    /** In place of a literal, for a value that is the same in all: a parameter, or NULL. */
    private static final int CONSTANT = -1;

    private final long fingerprint;
    private final int longestList;
    private final Map<String, String> tags;
    private final int[] literals;
    private final int[] signs;
    private final long[] constants;
    private final int[] parameters;
    private final int[] kept;
    private final long[] keptValues;

    private KnownStatement(
            NormalForm form, Map<String, String> tags, int[] literals, int[] signs, int[] kept, Skeleton skeleton) {
        NormalTokens tokens = form.tokens();
        this.fingerprint = tokens.hash();
        this.longestList = form.longestList();
        this.tags = tags;
        this.literals = literals;
        this.signs = signs;
        this.constants = new long[literals.length];
        this.parameters = new int[literals.length];
        for (int i = 0, value = 0; i < tokens.size(); i++) {
            if (tokens.value(i)) {
                constants[value] = ValueHash.of(form.window(), tokens.from(i), tokens.to(i));
                parameters[value] = form.window().parameter(tokens.from(i), tokens.to(i));
                value++;
            }
        }
        this.kept = kept;
        this.keptValues = Arrays.stream(kept)
                .mapToLong(literal -> skeleton.value(literal, 0))
                .toArray();
    }

    /** Null where a value is more than a literal, as strings that go on in the next line are. */
    static @Nullable KnownStatement of(NormalForm form, Map<String, String> tags, Skeleton skeleton) {
        NormalTokens tokens = form.tokens();
        int[] literals = new int[tokens.size()];
        int[] signs = new int[tokens.size()];
        int values = 0;
        int literal = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.value(i)) {
                while (literal < skeleton.literals() && skeleton.to(literal) <= tokens.from(i)) {
                    literal++;
                }
                literals[values] = CONSTANT;
                if (literal < skeleton.literals() && skeleton.from(literal) < tokens.to(i)) {
                    if (skeleton.to(literal) != tokens.to(i)) {
                        return null;
                    }
                    literals[values] = literal;
                    signs[values] = skeleton.from(literal) - tokens.from(i);
                }
                values++;
            }
        }
        int[] kept = form.kept()
                .map(place -> literalAt(skeleton, place))
                .filter(found -> found >= 0)
                .toArray();
        return new KnownStatement(
                form, tags, Arrays.copyOf(literals, values), Arrays.copyOf(signs, values), kept, skeleton);
    }

    private static int literalAt(Skeleton skeleton, int place) {
        for (int i = 0; i < skeleton.literals(); i++) {
            if (skeleton.from(i) == place) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the numbers that are no values, as those of ORDER BY 1, are the same in a statement of the same skeleton. */
    boolean isFor(Skeleton skeleton) {
        for (int i = 0; i < kept.length; i++) {
            if (skeleton.value(kept[i], 0) != keptValues[i]) {
                return false;
            }
        }
        return true;
    }

    long fingerprint() {
        return fingerprint;
    }

    int longestList() {
        return longestList;
    }

    Map<String, String> tags() {
        return tags;
    }

    int values() {
        return literals.length;
    }

    long value(int place, Skeleton skeleton) {
        return literals[place] == CONSTANT ? constants[place] : skeleton.value(literals[place], signs[place]);
    }

    int parameter(int place) {
        return parameters[place];
    }
}
