/** The stage of a rehearsal: a server of our own, its clients, and what is seen of them from outside. */
@NullMarked
package dev.underpin.postgresql.stage;

import org.jspecify.annotations.NullMarked;
