package dev.underpin.workload;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a statement that may go over several lines of a log. */
final class StatementText {

    private @Nullable StringBuilder text;

    /** Begins one with its first line; whatever was open is forgotten. */
    void begin(String first) {
        text = new StringBuilder(first);
    }

    boolean isOpen() {
        return text != null;
    }

    /** A further line of the one that is open. */
    void append(String line) {
        if (text != null) {
            text.append('\n').append(line);
        }
    }

    /** The one that is open, which is over with this. */
    Optional<String> take() {
        Optional<String> whole = Optional.ofNullable(text).map(StringBuilder::toString);
        text = null;
        return whole;
    }
}
