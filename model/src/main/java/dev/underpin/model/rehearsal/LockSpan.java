package dev.underpin.model.rehearsal;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.LockMode;

/**
 * A lock from when it was wanted to when it was gone, as it was seen from outside every few milliseconds.
 *
 * @param plan whether the plan wanted it; otherwise a client did, which had to wait
 * @param from when it was first seen, in milliseconds since clients began
 * @param waited for how long it was not to be had
 * @param held for how long it was held then; 0 where that was too short to be seen, where it never was, and of a client
 */
public record LockSpan(ObjectName relation, LockMode mode, boolean plan, double from, double waited, double held) {}
