/** Plans on a live PostgreSQL: the session that works, the one that looks, the journal in the schema {@code underpin}. */
@NullMarked
package dev.underpin.postgresql.run;

import org.jspecify.annotations.NullMarked;
