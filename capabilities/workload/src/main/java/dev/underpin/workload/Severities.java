package dev.underpin.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that stand between a line's prefix and its message. */
final class Severities {
    /** Begin a message. */
    static final List<String> MAIN = List.of(
            "LOG", "ERROR", "FATAL", "PANIC", "WARNING", "NOTICE", "INFO", "DEBUG", "DEBUG1", "DEBUG2", "DEBUG3",
            "DEBUG4", "DEBUG5");

    /** Go on with the message before. */
    static final List<String> MORE =
            List.of("DETAIL", "STATEMENT", "CONTEXT", "HINT", "QUERY", "LOCATION", "BACKTRACE");

    private Severities() {}

    /** The word that begins here and is followed by a colon and two blanks; null if none does. */
    static @Nullable String at(String line, int at) {
        if (at >= line.length()) {
            return null;
        }
        char c = line.charAt(at);
        if (c == 'L' && line.startsWith("LOG:  ", at)) {
            return "LOG";
        }
        if (c < 'A' || c > 'W') {
            return null;
        }
        String main = among(MAIN, line, at);
        return main != null ? main : among(MORE, line, at);
    }

    private static @Nullable String among(List<String> words, String line, int at) {
        for (String word : words) {
            if (line.startsWith(word, at) && line.startsWith(":  ", at + word.length())) {
                return word;
            }
        }
        return null;
    }
}
