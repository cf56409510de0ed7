/** Random PostgreSQL databases and changes of them, each made by one seed. */
@NullMarked
package dev.underpin.testkit.draft;

import org.jspecify.annotations.NullMarked;
