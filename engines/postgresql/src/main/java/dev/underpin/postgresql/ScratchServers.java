package dev.underpin.postgresql;

import dev.underpin.model.fault.UsageException;
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
        return RUNNING.computeIfAbsent(
                archive.version(), version -> ScratchServer.start(archive, ServerSettings.SCRATCH));
    }

    /**
     * A server for one rehearsal, which whoever asked for it ends.
     *
     * @throws UsageException where there is none of that version
     */
    public static ScratchServer ofItsOwn(int majorVersion, ServerSettings settings) {
        ServerArchive archive = ServerArchive.closestTo(majorVersion);
        if (archive.majorVersion() != majorVersion) {
            throw new UsageException(
                    "There is no PostgreSQL " + majorVersion + " here to rehearse on",
                    "Servers of other versions lock and wait otherwise; 14 to 18 are at hand.",
                    null);
        }
        return ScratchServer.start(archive, settings);
    }

    private static void end() {
        RUNNING.values().forEach(ScratchServer::close);
        RUNNING.clear();
    }
}
