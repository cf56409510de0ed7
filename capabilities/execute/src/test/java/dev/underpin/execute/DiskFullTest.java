package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Stage;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A disk of the server is full in the middle of a run: it says so, and goes on when there is room. */
class DiskFullTest {

    private static final int ROOM = 200;

    private final SmallDisk disk = SmallDisk.mounted(3);
    private final Stage stage = LiveSite.stage();
    private final LiveSite site = LiveSite.of(stage, EventRows.script());

    private final Path data = Path.of(String.valueOf(site.ask("SHOW data_directory")));

    @AfterEach
    void end() {
        stage.close();
        disk.close();
    }

    private void tablespace() {
        site.execute("CREATE TABLESPACE small LOCATION '" + disk.folder() + "'");
    }

    @Test
    void in_the_middle_of_writing_rows() {
        disk.grow(9);
        tablespace();
        site.execute("ALTER TABLE events SET TABLESPACE small");
        Plan plan = LiveSite.plan(EventRows.unguarded());
        RunEnd.Stopped end = (RunEnd.Stopped) site.run(plan);
        assertThat(end.message()).contains("No space left on device").contains("[53100]");
        assertThat(site.ask("SELECT count(*) BETWEEN 1 AND " + (EventRows.NUMBER - 1) + " FROM events WHERE done"))
                .isEqualTo("t");
        disk.grow(ROOM);
        assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
        EventRows.areWrittenOnce(site);
    }

    @Test
    void in_the_middle_of_an_index() {
        tablespace();
        Plan plan = LiveSite.plan(LiveSite.index("events_note_idx", "events (note, id) TABLESPACE small"));
        RunEnd.Stopped end = (RunEnd.Stopped) site.run(plan);
        assertThat(end.message()).contains("No space left on device").contains("[53100]");
        disk.grow(ROOM);
        assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
        assertThat(site.ask("SELECT indisvalid FROM pg_index WHERE indexrelid = 'events_note_idx'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void where_the_server_keeps_its_log_and_dies_of_it() {
        stage.strike();
        disk.grow(ROOM);
        disk.take(data.resolve("pg_wal"));
        disk.grow(disk.usedMegabytes() + 8);
        stage.revive();
        var room = new RunWitness() {
            private boolean died;

            @Override
            public void wrote(int step, long written, long about) {
                if (!died) {
                    newLogFile();
                }
            }

            @Override
            public void lost(String message) {
                died = true;
                disk.grow(ROOM);
                startAgain();
            }
        };
        assertThat(site.run(LiveSite.plan(EventRows.unguarded()), room)).isEqualTo(new RunEnd.Finished());
        assertThat(room.died).isTrue();
        EventRows.areWrittenOnce(site);
    }

    private void newLogFile() {
        try (Connection client = site.client();
                Statement statement = client.createStatement()) {
            statement.execute("SELECT pg_switch_wal()");
        } catch (SQLException died) {
            // That is what it is for.
        }
    }

    private void startAgain() {
        try {
            stage.strike();
        } catch (EngineException itDidNotComeUpByItself) {
            // Then it is only to be started.
        }
        stage.revive();
    }
}
