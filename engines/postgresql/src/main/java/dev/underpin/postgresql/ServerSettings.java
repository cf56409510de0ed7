package dev.underpin.postgresql;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a server of ours is run.
 *
 * @param byName in the server's own units
 */
public record ServerSettings(Map<String, String> byName) {

    private static final Map<String, String> HERE_ONLY =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "");

    /** One that may lose everything: nothing is ever waited for. */
    static final ServerSettings SCRATCH = new ServerSettings(Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "40",
            "max_locks_per_transaction", "4096",
            "max_wal_size", "2GB",
            "autovacuum", "off",
            "wal_level", "logical"));

    /** What is taken over from the server that one stands for; sizes of memory are not, where this machine has less. */
    private static final Set<String> TAKEN_OVER = Set.of(
            "full_page_writes",
            "synchronous_commit",
            "max_wal_size",
            "random_page_cost",
            "seq_page_cost",
            "jit",
            "autovacuum_vacuum_scale_factor",
            "autovacuum_analyze_scale_factor");

    public ServerSettings {
        var all = new TreeMap<>(HERE_ONLY);
        all.putAll(byName);
        byName = Map.copyOf(all);
    }

    /**
     * One that writes as a real one does, so that it takes as long. There is room for as many locks as anybody takes, and not for more:
     * whoever looks at all locks goes through all the room there is.
     */
    public static ServerSettings durable(Map<String, String> like) {
        var settings = new TreeMap<>(Map.of(
                "fsync", "on",
                "max_connections", "200",
                "max_locks_per_transaction", "128",
                "max_wal_size", "4GB",
                "shared_buffers", "512MB",
                "maintenance_work_mem", "128MB",
                "autovacuum", "on",
                "wal_level", "logical"));
        like.forEach((name, value) -> {
            if (TAKEN_OVER.contains(name)) {
                settings.put(name, value);
            }
        });
        return new ServerSettings(settings);
    }

    /**
     * The same for a server that follows this one. It does not wait for the disk, which it would have for itself elsewhere, and lets readers
     * go on for a moment before it cuts them off.
     */
    ServerSettings following() {
        var settings = new TreeMap<>(byName);
        settings.putAll(Map.of(
                "fsync", "off",
                "hot_standby", "on",
                "hot_standby_feedback", "off",
                "max_standby_streaming_delay", "3s"));
        return new ServerSettings(settings);
    }
}
