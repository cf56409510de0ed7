/** Rows for rehearsals, made from the planner's statistics alone: as many, as spread, as ordered and as connected as the real ones. */
@NullMarked
package dev.underpin.postgresql.rows;

import org.jspecify.annotations.NullMarked;
