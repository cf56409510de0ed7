/** Judges migrations by what their statements did. */
@NullMarked
package dev.underpin.lint;

import org.jspecify.annotations.NullMarked;
