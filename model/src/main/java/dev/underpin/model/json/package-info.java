/** Snapshots, plans and statistics as JSON and back. */
@NullMarked
package dev.underpin.model.json;

import org.jspecify.annotations.NullMarked;
