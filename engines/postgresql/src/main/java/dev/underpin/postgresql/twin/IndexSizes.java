package dev.underpin.postgresql.twin;

import java.sql.SQLException;
import java.util.List;

/** Tells how large indexes would be that have just been made over no rows. */
@FunctionalInterface
interface IndexSizes {

    /** In their order. */
    List<IndexSize> of(List<MadeIndex> indexes) throws SQLException;
}
