/** PostgreSQL 12 and later: how its catalog is read and written back, how it is reached, and scratch servers of it. */
@NullMarked
package dev.underpin.postgresql;

import org.jspecify.annotations.NullMarked;
