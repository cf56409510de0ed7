/** Rehearsing: a plan is run on a stage, by the same runner as on a live database, and everything is written down. */
@NullMarked
package dev.underpin.execute.rehearsal;

import org.jspecify.annotations.NullMarked;
