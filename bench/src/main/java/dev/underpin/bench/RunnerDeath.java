package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** The process of {@code underpin run} is killed; {@code underpin resume} goes on. */
final class RunnerDeath implements Death {

    /** The server may need a moment to see that its client is dead. */
    private static final int REFUSED = 3;

    private static final int LIVES = 12;
    private static final long PAUSE = 500;

    private final Path root;
    private final Path folder;
    private final Engine engine;
    private final Random random;
    private long peaceful;

    RunnerDeath(Path root, Path folder, Engine engine, Random random) {
        this.root = root;
        this.folder = folder;
        this.engine = engine;
        this.random = random;
    }

    /** Lets it run to its end once, to know how long that takes. */
    void inPeace(Stage stage) throws IOException, InterruptedException {
        try (RunnerProcess process = run(stage)) {
            process.begun();
            long start = System.nanoTime();
            int exit = process.exit();
            peaceful = (long) Timings.since(start);
            if (exit != 0) {
                throw new IllegalStateException(process.said());
            }
        }
    }

    private RunnerProcess run(Stage stage) throws IOException {
        return RunnerProcess.start(
                root,
                stage.target(),
                "run",
                folder.toString(),
                "--unrehearsed",
                "bench",
                "--confirm",
                "--format",
                "json");
    }

    @Override
    public Met of(Stage stage) throws IOException, InterruptedException {
        long at = random.nextLong(peaceful);
        boolean hit;
        try (RunnerProcess process = run(stage)) {
            process.begun();
            Thread.sleep(at);
            hit = process.kill();
        }
        return new Met(hit, at, hit ? resumed(stage) : "");
    }

    private String resumed(Stage stage) throws IOException, InterruptedException {
        var there = RunOn.alone(engine, stage.target());
        String trouble = "it does not come to its end";
        for (int life = 0; life < LIVES; life++) {
            try (RunnerProcess process = RunnerProcess.start(root, stage.target(), "resume", "--confirm")) {
                int exit = process.exit();
                if (exit != 0 && exit != REFUSED) {
                    return process.said();
                }
                if (there.isOver()) {
                    return "";
                }
                trouble = process.said();
            }
            Thread.sleep(PAUSE);
        }
        return trouble;
    }
}
