/** The same statements in two ways, in turns. */
@NullMarked
package dev.underpin.execute.paired;

import org.jspecify.annotations.NullMarked;
