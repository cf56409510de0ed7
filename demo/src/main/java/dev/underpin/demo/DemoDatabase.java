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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The demo, running: made on scratch when opened, gone when closed. */
public final class DemoDatabase implements AutoCloseable {

    private static final List<String> SCRIPTS = List.of("01-schema.sql", "02-data.sql", "03-usage.sql");

    private final Scratch scratch;

    private DemoDatabase(Scratch scratch) {
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
            return new DemoDatabase(scratch);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private static void run(Engine engine, Scratch scratch, String name, Progress progress) {
        String text = text(name);
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
