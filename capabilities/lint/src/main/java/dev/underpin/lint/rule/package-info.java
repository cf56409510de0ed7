/** The rules, one file each. */
@NullMarked
package dev.underpin.lint.rule;

import org.jspecify.annotations.NullMarked;
