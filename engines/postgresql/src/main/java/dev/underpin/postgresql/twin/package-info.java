/** The planner twin: reading what the planner looks at, and building a database without rows that plans like another. */
@NullMarked
package dev.underpin.postgresql.twin;

import org.jspecify.annotations.NullMarked;
