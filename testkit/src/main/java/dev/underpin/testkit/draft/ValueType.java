package dev.underpin.testkit.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type that a column can have.
 *
 * @param sql as it is declared
 * @param literals values and expressions that are a default for it
 */
record ValueType(String sql, Set<Trait> traits, List<String> literals) {

    /** What can be done with values of a type. */
    enum Trait {
        /** Has an order: keys and btree indexes. */
        ORDERED,
        /** Can be in a hash index. */
        HASHED,
        NUMBER,
        TEXT,
        /** A date or time of which brin indexes know. */
        MOMENT,
        RANGE,
        SHAPE,
        ARRAY,
        DOCUMENT,
        WORDS,
        ADDRESS,
        /** Made by the script itself. */
        OWN
    }

    ValueType {
        traits = Set.copyOf(traits);
        literals = List.copyOf(literals);
    }

    /** @param traits first letters; s for a shape, d for a document, w for words, i for an internet address */
    static ValueType of(String sql, String traits, String... literals) {
        return new ValueType(
                sql,
                traits.chars().mapToObj(letter -> trait((char) letter)).collect(Collectors.toSet()),
                List.of(literals));
    }

    private static Trait trait(char letter) {
        return switch (letter) {
            case 'o' -> Trait.ORDERED;
            case 'h' -> Trait.HASHED;
            case 'n' -> Trait.NUMBER;
            case 't' -> Trait.TEXT;
            case 'm' -> Trait.MOMENT;
            case 'r' -> Trait.RANGE;
            case 's' -> Trait.SHAPE;
            case 'd' -> Trait.DOCUMENT;
            case 'w' -> Trait.WORDS;
            case 'i' -> Trait.ADDRESS;
            default -> throw new IllegalArgumentException("no trait " + letter);
        };
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean builtIn() {
        return !has(Trait.OWN);
    }

    /** An array of it. */
    ValueType array(String brackets) {
        Set<Trait> set = EnumSet.of(Trait.ARRAY);
        if (has(Trait.ORDERED)) {
            set.add(Trait.ORDERED);
        }
        if (has(Trait.OWN)) {
            set.add(Trait.OWN);
        }
        String type = sql + brackets;
        var values = new ArrayList<>(List.of("'{}'", "ARRAY[]::" + sql + "[]"));
        literals.stream().findFirst().ifPresent(value -> values.add("ARRAY[" + value + ", NULL]::" + sql + "[]"));
        return new ValueType(type, set, values);
    }
}
