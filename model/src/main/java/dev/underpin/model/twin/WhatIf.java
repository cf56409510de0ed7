package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/** What became of an index that does not exist and was to be tried. */
public sealed interface WhatIf {

    /** CREATE INDEX, as it was asked for. */
    String definition();

    /**
     * It can be tried.
     *
     * @param name by which it is shown to the planner
     * @param bytes it would have if it were built now
     * @param height of a B-tree, levels above the leaves; 0 for others
     * @param rows it would hold
     * @param assumptions that the numbers rest on, where statistics do not tell
     */
    record Made(
            String definition,
            ObjectName name,
            ObjectName table,
            long bytes,
            int height,
            double rows,
            List<String> assumptions)
            implements WhatIf {
        public Made {
            assumptions = List.copyOf(assumptions);
        }
    }

    /** The engine does not take it; the reason in its words. */
    record Refused(String definition, String reason) implements WhatIf {}
}
