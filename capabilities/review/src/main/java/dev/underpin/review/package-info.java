/** Reviews a snapshot: rules, policy, ranking. Pure, but for the questions about rows that it puts to a function. */
@NullMarked
package dev.underpin.review;

import org.jspecify.annotations.NullMarked;
