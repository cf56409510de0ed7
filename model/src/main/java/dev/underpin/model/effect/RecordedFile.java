package dev.underpin.model.effect;

import dev.underpin.model.snapshot.Runner;
import java.util.List;

/**
 * A file as its runner would run it, up to the first statement that failed.
 *
 * @param shown its path as printed
 * @param runner that it is run by, with its habit; assumed where nothing tells
 * @param wrapped whether the runner opens a transaction for it
 * @param statements all that were tried, in order
 * @param unread how many statements stand behind the one that failed
 */
public record RecordedFile(
        String shown, Runner runner, boolean wrapped, List<RecordedStatement> statements, int unread) {

    public RecordedFile {
        statements = List.copyOf(statements);
    }
}
