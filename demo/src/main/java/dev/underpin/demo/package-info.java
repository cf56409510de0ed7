/** The demo database: a product's schema after five years, with rows from a seed and the faults that real ones have. */
@NullMarked
package dev.underpin.demo;

import org.jspecify.annotations.NullMarked;
