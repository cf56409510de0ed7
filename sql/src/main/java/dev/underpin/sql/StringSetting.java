package dev.underpin.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what a SET does to {@code standard_conforming_strings}, which decides how later strings are quoted. */
final class StringSetting {
    private static final Set<String> OFF = Set.of("off", "false", "no", "0", "of", "f", "fa", "fal", "fals", "n");

    private StringSetting() {}

    /** Whether plain strings escape with backslashes from here on; empty when the statement sets something else. */
    static Optional<Boolean> of(String set) {
        List<Token> tokens = Tokens.of(set, Dialect.POSTGRESQL);
        int name = tokens.size() > 1
                        && (tokens.get(1).is("SESSION") || tokens.get(1).is("LOCAL"))
                ? 2
                : 1;
        if (tokens.size() <= name || !tokens.get(name).name().equals("standard_conforming_strings")) {
            return Optional.empty();
        }
        return Optional.of(tokens.size() > name + 2
                && OFF.contains(tokens.get(name + 2).name().toLowerCase(Locale.ROOT)));
    }
}
