package dev.underpin.review.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pair of words that mean yes and no.
 *
 * @param yes in lower case
 */
record BooleanWords(String yes, String no) {

    private static final List<BooleanWords> PAIRS = List.of(
            new BooleanWords("y", "n"),
            new BooleanWords("yes", "no"),
            new BooleanWords("t", "f"),
            new BooleanWords("true", "false"),
            new BooleanWords("on", "off"),
            new BooleanWords("1", "0"),
            new BooleanWords("j", "n"),
            new BooleanWords("ja", "nein"),
            new BooleanWords("si", "no"),
            new BooleanWords("oui", "non"));

    /** The pair that these values, whatever their case, are both words of. */
    static Optional<BooleanWords> of(Collection<String> values) {
        Set<String> words =
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return PAIRS.stream()
                .filter(pair -> words.equals(Set.of(pair.yes, pair.no)))
                .findFirst();
    }

    static boolean are(Collection<String> values) {
        return of(values).isPresent();
    }
}
