package dev.underpin.postgresql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scratch servers of this process, one per major version, started when first asked for and ended with the process. */
public final class ScratchServers {

    private static final Map<String, ScratchServer> RUNNING = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ScratchServers::end, "underpin-scratch-end"));
    }

    private ScratchServers() {}

    public static ScratchServer running(int majorVersion) {
        ServerArchive archive = ServerArchive.closestTo(majorVersion);
        return RUNNING.computeIfAbsent(archive.version(), version -> ScratchServer.start(archive));
    }

    private static void end() {
        RUNNING.values().forEach(ScratchServer::close);
        RUNNING.clear();
    }
}
