package dev.underpin.lint.rule;

import java.util.Map;
import java.util.stream.Collectors;

/** Privileges in words, by the letters of an access list. */
final class PrivilegeWords {

    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('a', "INSERT"),
            Map.entry('w', "UPDATE"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('m', "MAINTAIN"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"));

    private PrivilegeWords() {}

    /** {@code SELECT, INSERT}. */
    static String of(String letters) {
        return letters.chars()
                .mapToObj(letter -> WORDS.getOrDefault((char) letter, ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
