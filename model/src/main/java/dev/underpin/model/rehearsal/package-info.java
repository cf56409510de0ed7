/** What was seen when a plan was run on scratch, before it is run where the application is. */
@NullMarked
package dev.underpin.model.rehearsal;

import org.jspecify.annotations.NullMarked;
