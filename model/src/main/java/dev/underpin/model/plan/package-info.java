/**
 * Ordered work that changes a database while its applications go on: phases of steps, each with what it locks, what can go
 * wrong, how to tell that it is done and how to take it back. Plans are values: equal input gives equal bytes.
 */
@NullMarked
package dev.underpin.model.plan;

import org.jspecify.annotations.NullMarked;
