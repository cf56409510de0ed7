/** Runs things: here, migration files on scratch, with everything they do recorded. */
@NullMarked
package dev.underpin.execute;

import org.jspecify.annotations.NullMarked;
