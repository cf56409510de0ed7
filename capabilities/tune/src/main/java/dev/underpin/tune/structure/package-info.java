/** What would make a workload cheaper beside indexes: one rule a file, silent where it is not sure. */
@NullMarked
package dev.underpin.tune.structure;

import org.jspecify.annotations.NullMarked;
