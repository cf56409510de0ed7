/** Cuts scripts into statements with exact positions, for each dialect, without understanding them. */
@NullMarked
package dev.underpin.sql;

import org.jspecify.annotations.NullMarked;
