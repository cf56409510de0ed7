package dev.underpin.engine;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Set;

/** What applications send to a database. */
public interface Applications {

    /** What an application that knows these tables would send at least: rows read by their keys, changed, added. */
    List<ClientStatement> derived(Catalog catalog, Set<ObjectName> tables);

    /**
     * A statement that somebody wrote.
     *
     * @throws dev.underpin.model.fault.UsageException where it cannot be told what its parameters are values of
     */
    ClientStatement written(String sql, Catalog catalog);
}
