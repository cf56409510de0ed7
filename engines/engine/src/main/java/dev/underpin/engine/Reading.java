package dev.underpin.engine;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.snapshot.Server;
import dev.underpin.model.snapshot.Statistics;
import java.util.List;

/**
 * What an engine read of itself.
 *
 * @param unseen what the role was not allowed to see, or what the engine holds and the catalog has no place for
 */
public record Reading(Catalog catalog, Server server, Statistics statistics, List<String> unseen) {
    public Reading {
        unseen = List.copyOf(unseen);
    }
}
