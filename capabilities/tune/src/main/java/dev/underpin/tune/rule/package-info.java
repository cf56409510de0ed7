/** One file for each way in which a query can be more expensive, or other, than it has to be. */
@NullMarked
package dev.underpin.tune.rule;

import org.jspecify.annotations.NullMarked;
