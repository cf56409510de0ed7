package dev.underpin.model.snapshot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a snapshot was read from, and what could not be read.
 *
 * @param source as the user named it, without any secret
 * @param runner the migration tool whose habits the files show; null where there is none
 * @param unseen what the reading role was not allowed to see or the engine does not tell, one sentence each
 * @param problems statements that failed on the way
 * @param definitions which line of which file made each object
 */
public record Provenance(
        SourceKind kind,
        String source,
        @Nullable Instant takenAt,
        @Nullable Runner runner,
        List<String> unseen,
        List<Problem> problems,
        List<Definition> definitions) {
    public Provenance {
        unseen = List.copyOf(unseen);
        problems = List.copyOf(problems);
        definitions = List.copyOf(definitions);
    }

    /** Where subjects were made, to be looked up. */
    public Places places() {
        return new Places(definitions);
    }
}
