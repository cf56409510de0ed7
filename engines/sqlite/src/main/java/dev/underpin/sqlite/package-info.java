/** SQLite as bundled with its driver: how its schema is read and written back, how a file is opened, scratch files. */
@NullMarked
package dev.underpin.sqlite;

import org.jspecify.annotations.NullMarked;
