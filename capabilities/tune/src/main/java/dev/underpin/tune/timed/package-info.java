/** What of the advice time bears out. */
@NullMarked
package dev.underpin.tune.timed;

import org.jspecify.annotations.NullMarked;
