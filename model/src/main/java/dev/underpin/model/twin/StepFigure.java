package dev.underpin.model.twin;

/** What is counted of a step while it is run, over all of its passes. */
public enum StepFigure {
    ROWS_REMOVED_BY_FILTER,
    ROWS_REMOVED_BY_JOIN_FILTER,
    /** Rows of pages of which only the page was remembered. */
    ROWS_REMOVED_BY_RECHECK,
    /** Rows that an index could not tell without its table. */
    HEAP_FETCHES,
    EXACT_PAGES,
    /** Pages of which their rows were forgotten for want of memory. */
    LOSSY_PAGES,
    SORT_DISK_BYTES,
    HASH_BATCHES,
    AGGREGATE_DISK_BYTES,
    MEMORY_BYTES,
    CACHE_HITS,
    CACHE_MISSES,
    CACHE_EVICTIONS,
    WORKERS_PLANNED,
    WORKERS_LAUNCHED,
    /** Pages; those of the steps below are counted in, here and in all that follow. */
    PAGES_FOUND,
    PAGES_READ,
    PAGES_DIRTIED,
    PAGES_WRITTEN,
    TEMPORARY_PAGES_READ,
    TEMPORARY_PAGES_WRITTEN
}
