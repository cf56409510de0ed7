/** What was seen when a plan was tried on scratch, and how like the database that scratch was. */
@NullMarked
package dev.underpin.model.rehearsal;

import org.jspecify.annotations.NullMarked;
