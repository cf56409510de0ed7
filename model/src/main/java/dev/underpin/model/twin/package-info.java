/** What the planner knows of a database, taken along: the bundle a twin is built from, and the plans a twin gives. */
@NullMarked
package dev.underpin.model.twin;

import org.jspecify.annotations.NullMarked;
