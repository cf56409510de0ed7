package dev.underpin.app;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a database is to grow.
 *
 * @param here where the user stands
 * @param statistics a file of {@code twin export}
 * @param workload what is planned
 * @param by how many times as many rows there are at the end
 * @param tables that grow otherwise, by name as the user wrote it, and by how much
 */
public record GrowthRequest(
        Path here, Path statistics, WorkloadRequest workload, double by, Map<String, Double> tables) {
    public GrowthRequest {
        tables = Map.copyOf(tables);
    }
}
