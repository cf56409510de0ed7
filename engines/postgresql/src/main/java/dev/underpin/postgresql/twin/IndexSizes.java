package dev.underpin.postgresql.twin;

import java.sql.SQLException;

/** Tells how large an index would be that has just been made over no rows. */
@FunctionalInterface
interface IndexSizes {

    IndexSize of(MadeIndex index) throws SQLException;
}
