/**
 * The differences between two catalogs, one record a kind.
 */
@NullMarked
package dev.underpin.model.change;

import org.jspecify.annotations.NullMarked;
