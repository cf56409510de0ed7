/** What a lint says of migration files. */
@NullMarked
package dev.underpin.model.lint;

import org.jspecify.annotations.NullMarked;
