package dev.underpin.postgresql;

import dev.underpin.model.fault.EngineException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One running scratch server and the databases made on it. */
public final class ScratchServer implements AutoCloseable {

    public static final String ADMIN = "underpin_admin";
    /** Plans and may read every table, whatever its row security; has no other rights. */
    public static final String PLANNER = "underpin_planner";

    static final String SCRIPT = "underpin_script";
    static final String OWNERS = "underpin_owners";
    static final String TEMPLATE = "underpin_template";

    private final ServerProcess process;
    private final Path installation;
    private final ServerSettings settings;
    private final String version;
    private final StandInExtensions standIns;
    private final AtomicInteger databases = new AtomicInteger();

    private ScratchServer(ServerProcess process, Path installation, ServerSettings settings, String version) {
        this.process = process;
        this.installation = installation;
        this.settings = settings;
        this.version = version;
        this.standIns = new StandInExtensions(installation.resolve("share/postgresql/extension"));
    }

    static ScratchServer start(ServerArchive archive, ServerSettings settings) {
        Path installation = ServerFiles.unpacked(archive);
        Path data = DataTemplate.copy(archive, installation);
        String password = DataTemplate.password(data);
        return new ScratchServer(
                ServerProcess.start(installation, data, password, settings), installation, settings, archive.version());
    }

    public int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    public String version() {
        return version;
    }

    StandInExtensions standIns() {
        return standIns;
    }

    public ServerProcess process() {
        return process;
    }

    /** Another server with the same content, which replays whatever is written here from now on. Whoever asks for it ends it. */
    public ServerProcess follower() {
        return Follower.start(process, majorVersion(), installation, settings);
    }

    /** A database that is there already. */
    public PostgresScratch scratch(String database) {
        try {
            return new PostgresScratch(this, database);
        } catch (SQLException e) {
            throw new EngineException("A scratch database could not be opened", ServerMessages.text(e), null, e);
        }
    }

    /** A new, empty database. */
    public PostgresScratch newScratch() {
        String database = "scratch_" + databases.incrementAndGet();
        String options = majorVersion() >= 15 ? " STRATEGY file_copy" : "";
        try (Connection admin = process.connect("postgres", ADMIN);
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + database + " TEMPLATE " + TEMPLATE + " OWNER " + SCRIPT + options);
            statement.execute("GRANT CREATE ON DATABASE " + database + " TO " + OWNERS);
            if (majorVersion() >= 16) {
                // Roles that a script makes can then own things, as they could before this version.
                statement.execute("ALTER ROLE " + SCRIPT + " SET createrole_self_grant = 'set, inherit'");
            }
            return new PostgresScratch(this, database);
        } catch (SQLException e) {
            throw new EngineException("A scratch database could not be made", ServerMessages.text(e), null, e);
        }
    }

    /** A copy of a database that nobody is connected to, made of files of which the server has read none yet. */
    public String copyFiles(String database) {
        String copy = "copy_" + databases.incrementAndGet();
        try (Connection admin = process.connect("postgres", ADMIN);
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + copy + " TEMPLATE " + database
                    + (majorVersion() >= 15 ? " STRATEGY file_copy" : ""));
            return copy;
        } catch (SQLException e) {
            throw new EngineException("A scratch database could not be copied", ServerMessages.text(e), null, e);
        }
    }

    public void drop(String database) {
        try (Connection admin = process.connect("postgres", ADMIN);
                Statement statement = admin.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + (majorVersion() >= 13 ? " WITH (FORCE)" : ""));
        } catch (SQLException e) {
            throw new EngineException("A scratch database could not be dropped", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
