/** Reads what applications ask of a database, out of whatever wrote it down: server logs, logs of ORMs, plans, folders of SQL. */
@NullMarked
package dev.underpin.workload;

import org.jspecify.annotations.NullMarked;
