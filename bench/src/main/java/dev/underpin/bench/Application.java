package dev.underpin.bench;

import java.util.List;

/**
 * What one version of an application asks of the database, again and again. Each {@code ?} stands for a number that is drawn anew.
 *
 * @param reads statements of its readers
 * @param writes statements of its writers
 */
record Application(List<String> reads, List<String> writes) {
    Application {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }
}
