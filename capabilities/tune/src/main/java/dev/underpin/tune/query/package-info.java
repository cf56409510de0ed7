/** What rules of queries are and may look at. */
@NullMarked
package dev.underpin.tune.query;

import org.jspecify.annotations.NullMarked;
