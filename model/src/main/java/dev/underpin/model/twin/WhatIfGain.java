package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import java.util.Set;

/**
 * What a query has of indexes that do not exist.
 *
 * @param costWithout them, in the engine's units
 * @param used those of them that its plan uses
 */
public record WhatIfGain(double costWithout, Set<ObjectName> used) {
    public WhatIfGain {
        used = Set.copyOf(used);
    }
}
