/** What becomes of plans while tables grow. */
@NullMarked
package dev.underpin.tune.growth;

import org.jspecify.annotations.NullMarked;
