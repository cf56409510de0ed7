package dev.underpin.model.effect;

import dev.underpin.model.snapshot.Runner;
import java.util.List;
import java.util.Optional;

/**
 * A file as its runner would run it, up to the first statement that failed.
 *
 * @param shown its path as printed
 * @param runner that it is run by, with its habit; assumed where nothing tells
 * @param wrapped whether the runner opens a transaction for it
 * @param statements all that were tried, in order
 * @param overtaken a file with a later version that has run before this one; empty where there is none
 * @param unread how many statements stand behind the one that failed
 */
public record RecordedFile(
        String shown,
        Runner runner,
        boolean wrapped,
        Optional<String> overtaken,
        List<RecordedStatement> statements,
        int unread) {

    public RecordedFile {
        statements = List.copyOf(statements);
    }

    /** The same file, behind one that should have come after it. */
    public RecordedFile overtakenBy(String later) {
        return new RecordedFile(shown, runner, wrapped, Optional.of(later), statements, unread);
    }
}
