/** What happened while a plan was run: events in a journal, and what follows from them. */
@NullMarked
package dev.underpin.model.run;

import org.jspecify.annotations.NullMarked;
