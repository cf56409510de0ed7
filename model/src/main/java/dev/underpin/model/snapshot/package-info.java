/** A database at one moment: its shape, how much is in it and how it is used, and where all that was read from. */
@NullMarked
package dev.underpin.model.snapshot;

import org.jspecify.annotations.NullMarked;
