/** From what was counted to what a change has brought. */
@NullMarked
package dev.underpin.workload.measure;

import org.jspecify.annotations.NullMarked;
