/** What applications ask of a database: queries with counts, times and samples. */
@NullMarked
package dev.underpin.model.workload;

import org.jspecify.annotations.NullMarked;
