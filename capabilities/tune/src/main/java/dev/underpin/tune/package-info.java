/** Finds what would make a workload cheaper: a dry room, which asks a planner that is handed to it. */
@NullMarked
package dev.underpin.tune;

import org.jspecify.annotations.NullMarked;
