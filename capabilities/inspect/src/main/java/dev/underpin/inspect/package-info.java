/** Reads any source into a snapshot: a live database, a script, a migrations folder, a snapshot file, a git revision. */
@NullMarked
package dev.underpin.inspect;

import org.jspecify.annotations.NullMarked;
