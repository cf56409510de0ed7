/** Reads queries as the server has understood them: it is asked to parse them, and prints what it has in mind. */
@NullMarked
package dev.underpin.postgresql.query;

import org.jspecify.annotations.NullMarked;
