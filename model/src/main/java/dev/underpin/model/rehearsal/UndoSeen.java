package dev.underpin.model.rehearsal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What came of taking a plan back on a copy, compared with what was there before it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "undo")
public sealed interface UndoSeen {

    /** The catalog and every row are what they were. */
    record Exact(double milliseconds) implements UndoSeen {}

    /**
     * It goes back, and something is not what it was.
     *
     * @param differences one sentence each: of the catalog, or how many rows of which table
     */
    record Lossy(double milliseconds, List<String> differences) implements UndoSeen {
        public Lossy {
            differences = List.copyOf(differences);
        }
    }

    /** There is no way back behind this step. */
    record Impossible(int step, String reason) implements UndoSeen {}

    /** There should be a way, and the server refused it. */
    record Failed(int step, String statement, String message) implements UndoSeen {}
}
