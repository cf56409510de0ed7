package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.Catalog;

/** Introspected state. Only the catalog is shape; the rest changes from minute to minute. */
public record Snapshot(Catalog catalog, Server server, Statistics statistics, Provenance provenance) {}
