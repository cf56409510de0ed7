/** What running a statement did, as seen on an engine: locks, rewrites, scans, the catalog's difference, rows. */
@NullMarked
package dev.underpin.model.effect;

import org.jspecify.annotations.NullMarked;
