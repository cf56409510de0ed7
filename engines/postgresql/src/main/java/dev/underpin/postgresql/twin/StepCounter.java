package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.StepFigure;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where a figure of a step stands in what the server prints.
 *
 * @param averaged whether it is that of one pass
 * @param unit what one of it is
 */
record StepCounter(StepFigure figure, String name, boolean averaged, double unit) {

    private static final double KILOBYTE = 1_024;

    static final List<StepCounter> ALL = List.of(
            averaged(StepFigure.ROWS_REMOVED_BY_FILTER, "Rows Removed by Filter"),
            averaged(StepFigure.ROWS_REMOVED_BY_JOIN_FILTER, "Rows Removed by Join Filter"),
            averaged(StepFigure.ROWS_REMOVED_BY_RECHECK, "Rows Removed by Index Recheck"),
            whole(StepFigure.HEAP_FETCHES, "Heap Fetches"),
            whole(StepFigure.EXACT_PAGES, "Exact Heap Blocks"),
            whole(StepFigure.LOSSY_PAGES, "Lossy Heap Blocks"),
            kilobytes(StepFigure.SORT_DISK_BYTES, "Sort Space Used"),
            whole(StepFigure.HASH_BATCHES, "Hash Batches"),
            kilobytes(StepFigure.AGGREGATE_DISK_BYTES, "Disk Usage"),
            kilobytes(StepFigure.MEMORY_BYTES, "Peak Memory Usage"),
            whole(StepFigure.CACHE_HITS, "Cache Hits"),
            whole(StepFigure.CACHE_MISSES, "Cache Misses"),
            whole(StepFigure.CACHE_EVICTIONS, "Cache Evictions"),
            whole(StepFigure.WORKERS_PLANNED, "Workers Planned"),
            whole(StepFigure.WORKERS_LAUNCHED, "Workers Launched"),
            whole(StepFigure.PAGES_FOUND, "Shared Hit Blocks"),
            whole(StepFigure.PAGES_READ, "Shared Read Blocks"),
            whole(StepFigure.PAGES_DIRTIED, "Shared Dirtied Blocks"),
            whole(StepFigure.PAGES_WRITTEN, "Shared Written Blocks"),
            whole(StepFigure.TEMPORARY_PAGES_READ, "Temp Read Blocks"),
            whole(StepFigure.TEMPORARY_PAGES_WRITTEN, "Temp Written Blocks"));

    private static StepCounter averaged(StepFigure figure, String name) {
        return new StepCounter(figure, name, true, 1);
    }

    private static StepCounter whole(StepFigure figure, String name) {
        return new StepCounter(figure, name, false, 1);
    }

    private static StepCounter kilobytes(StepFigure figure, String name) {
        return new StepCounter(figure, name, false, KILOBYTE);
    }

    /** What it is over all passes; what workers used for themselves counts, too. */
    double of(JsonNode node, double passes) {
        return switch (figure) {
            case SORT_DISK_BYTES -> unit * (sorted(node) + workers(node, StepCounter::sorted) + sortedInPieces(node));
            case AGGREGATE_DISK_BYTES -> unit * (number(node) + workers(node, this::number));
            default -> number(node) * unit * (averaged ? passes : 1);
        };
    }

    private double number(JsonNode node) {
        return node.path(name).asDouble(0);
    }

    private static double workers(JsonNode node, ToDoubleFunction<JsonNode> each) {
        return node.path("Workers").valueStream().mapToDouble(each).sum();
    }

    /** 0 where it was sorted in memory. */
    private static double sorted(JsonNode node) {
        return node.path("Sort Space Type").asString("").equals("Disk")
                ? node.path("Sort Space Used").asDouble(0)
                : 0;
    }

    /** What an incremental sort needed at most for one of its groups. */
    private static double sortedInPieces(JsonNode node) {
        return Stream.of("Full-sort Groups", "Pre-sorted Groups")
                .mapToDouble(groups -> node.path(groups)
                        .path("Sort Space Disk")
                        .path("Peak Sort Space Used")
                        .asDouble(0))
                .sum();
    }
}
