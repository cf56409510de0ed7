/** The rules, one a file: a card, and one pure method. CONTRIBUTING.md tells how to add one. */
@NullMarked
package dev.underpin.review.rule;

import org.jspecify.annotations.NullMarked;
