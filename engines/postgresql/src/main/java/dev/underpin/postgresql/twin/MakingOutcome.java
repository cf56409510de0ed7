package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.WhatIf;
import java.util.List;

/** What became of one CREATE INDEX on a twin. */
sealed interface MakingOutcome {

    /**
     * @param definition as it was asked for
     * @param indexes that it made: more than one for a partitioned table
     */
    record Made(String definition, List<MadeIndex> indexes) implements MakingOutcome {
        public Made {
            indexes = List.copyOf(indexes);
        }

        /** The one that was asked for. */
        MadeIndex top() {
            return indexes.stream().filter(MadeIndex::top).findFirst().orElseThrow();
        }
    }

    record Refused(WhatIf.Refused answer) implements MakingOutcome {}
}
