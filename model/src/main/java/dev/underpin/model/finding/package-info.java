/** What a review says: findings, the evidence they rest on and what to do about them. */
@NullMarked
package dev.underpin.model.finding;

import org.jspecify.annotations.NullMarked;
