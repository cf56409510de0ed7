package dev.underpin.demo;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.model.fault.EngineException;
import dev.underpin.sql.CopyData;
import dev.underpin.sql.MetaCommand;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The demo, running: made on scratch when opened, gone when closed. */
public final class DemoDatabase implements AutoCloseable {

    private static final List<String> SCRIPTS = List.of("01-schema.sql", "02-data.sql", "03-usage.sql");

    private static final Instant MORNING = Instant.parse("2026-11-01T08:00:00Z");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Units of work that run beside one another, each in a session of its own. */
    private static final int SESSIONS = 8;

    private static final long BETWEEN_UNITS = 700;

    private final Engine engine;
    private final Scratch scratch;

    private DemoDatabase(Engine engine, Scratch scratch) {
        this.engine = engine;
        this.scratch = scratch;
    }

    /** Makes the schema and its rows, about a million, which takes some seconds. */
    public static DemoDatabase start(Engine engine, Progress progress) {
        Scratch scratch = engine.scratch(ScratchWish.NEWEST);
        try {
            for (String name : SCRIPTS) {
                run(engine, scratch, name, progress);
            }
            scratch.endOfFile();
            return new DemoDatabase(engine, scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /**
     * Runs what the application asks on a short day, and writes it down as the server's log would have it. Times are those it took; the clock
     * is the demo's.
     */
    public void spendDay(Path log, Progress progress) {
        List<UnitOfWork> units = UnitOfWork.of(text("04-day.txt"));
        int most = units.stream().mapToInt(UnitOfWork::times).max().orElse(0);
        double clock = 0;
        int done = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(log)) {
            for (int number = 1; number <= most; number++) {
                progress.at("spending a day with the demo", number, most);
                for (UnitOfWork unit : units) {
                    if (number <= unit.times()) {
                        for (String statement : unit.statements(number)) {
                            long start = System.nanoTime();
                            run(engine, scratch, "04-day.txt", statement, Progress.SILENT);
                            double took = (System.nanoTime() - start) / 1e6;
                            clock += took;
                            lines.write(String.format(
                                    Locale.ROOT,
                                    "%s [%d] LOG:  duration: %.3f ms  statement: %s%n",
                                    CLOCK.format(MORNING.plusMillis(Math.round(clock))),
                                    101 + done % SESSIONS,
                                    took,
                                    statement));
                        }
                        clock += BETWEEN_UNITS;
                        done++;
                    }
                }
            }
        } catch (IOException e) {
            throw new EngineException("The demo's day cannot be written down", String.valueOf(e), null, e);
        }
        scratch.endOfFile();
    }

    private static void run(Engine engine, Scratch scratch, String name, Progress progress) {
        run(engine, scratch, name, text(name), progress);
    }

    private static void run(Engine engine, Scratch scratch, String name, String text, Progress progress) {
        try (Script script = Script.of(name, text, engine.dialect())) {
            for (Piece piece = script.next(); piece != null; piece = script.next()) {
                switch (piece) {
                    case Statement statement -> {
                        progress.at("making the demo database", statement.offset(), text.length());
                        if (scratch.runTrusted(statement) instanceof Outcome.Failed failed) {
                            throw new EngineException(
                                    "The demo's " + name + " failed at " + statement.position(),
                                    failed.message(),
                                    null,
                                    null);
                        }
                    }
                    case CopyData copy -> throw new IllegalStateException(name + " holds COPY data");
                    case MetaCommand command -> throw new IllegalStateException(name + " holds " + command.text());
                }
            }
        } catch (IOException e) {
            throw new EngineException("The demo's " + name + " cannot be read", String.valueOf(e), null, e);
        }
    }

    /** The demo's own {@code underpin.yaml}. */
    public static String policy() {
        return text("underpin.yaml");
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(DemoDatabase.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EngineException("The demo's " + name + " cannot be read", String.valueOf(e), null, e);
        }
    }

    /** Where it can be reached while it lasts. */
    public Target target(Duration statementTimeout) {
        return new Target(scratch.url(), scratch.password(), statementTimeout);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
