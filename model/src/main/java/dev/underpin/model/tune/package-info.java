/** What would make a workload cheaper. */
@NullMarked
package dev.underpin.model.tune;

import org.jspecify.annotations.NullMarked;
