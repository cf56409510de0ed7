/** Other ways to write a query: when they give the same, how little of the text changes, and the proof on rows. */
@NullMarked
package dev.underpin.tune.rewrite;

import org.jspecify.annotations.NullMarked;
