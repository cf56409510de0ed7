package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Stage;
import dev.underpin.model.run.Brake;
import dev.underpin.model.run.RunEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive takes no more WAL: rows are left alone until it does again. */
class ArchiveBehindTest {

    private static final int LOOKS = 3;
    private static final String NEXT_FILE = "SELECT pg_logical_emit_message(false, 'a', 'a'), pg_switch_wal()";

    private final Stage stage = LiveSite.stage();
    private final LiveSite site = LiveSite.of(stage, EventRows.script());

    @TempDir
    private Path folder;

    private Path full;

    @BeforeEach
    void archive() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        full = folder.resolve("full");
        site.execute("ALTER SYSTEM SET archive_mode = on");
        site.execute("ALTER SYSTEM SET archive_command = 'test ! -e " + full + "'");
        stage.strike();
        stage.revive();
        site.execute(NEXT_FILE);
        while ("0".equals(site.ask("SELECT archived_count FROM pg_stat_archiver"))) {
            LiveSite.pause(50);
        }
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void is_waited_for() throws IOException {
        Files.createFile(full);
        var seen = new RunWitness() {
            private int waits;
            private String behind = "";
            private long written;
            private long whileWaiting;

            @Override
            public void wrote(int step, long rows, long about) {
                whileWaiting += waits > 0 && waits < LOOKS ? rows - written : 0;
                written = rows;
                if (waits == 0) {
                    site.execute(NEXT_FILE);
                    LiveSite.pause(700);
                }
            }

            @Override
            public void held(int step, Brake brake) {
                behind = ((Brake.Backlog) brake).behind();
                waits++;
                if (waits == LOOKS) {
                    full.toFile().delete();
                }
                site.execute(NEXT_FILE);
            }
        };
        RowLimits limits = new RowLimits(2, 30_000_000, 0.3);
        assertThat(site.run(LiveSite.plan(EventRows.unguarded()), 1, limits, seen))
                .isEqualTo(new RunEnd.Finished());
        assertThat(seen.behind).isEqualTo("the archive");
        assertThat(seen.waits).isGreaterThanOrEqualTo(LOOKS);
        assertThat(seen.whileWaiting).isZero();
        EventRows.areWrittenOnce(site);
    }
}
