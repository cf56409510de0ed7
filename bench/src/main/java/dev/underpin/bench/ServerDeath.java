package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Stage;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.fault.ConnectException;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** The server is killed and started again; the runner, in this process, has to find it by itself. */
record ServerDeath(Engine engine, Plan plan, long peaceful, Random random) implements Death {

    private static final int LIVES = 3;

    @Override
    public Met of(Stage stage) throws InterruptedException {
        long at = random.nextLong(peaceful);
        var over = new AtomicBoolean();
        var hit = new AtomicBoolean();
        Thread killer = Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(at);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!over.get()) {
                hit.set(true);
                stage.strike();
                stage.revive();
            }
        });
        String trouble = untilItEnds(stage, killer);
        over.set(true);
        killer.join();
        return new Met(hit.get(), at, trouble);
    }

    /** Who strikes before the run has begun strikes the command: it is given again, as it says. */
    private String untilItEnds(Stage stage, Thread killer) throws InterruptedException {
        String trouble = "";
        for (int life = 0; life < LIVES; life++) {
            try {
                RunEnd end = RunOn.alone(engine, stage.target()).run(plan, RunWitness.NOBODY);
                return end instanceof RunEnd.Finished ? "" : String.valueOf(end);
            } catch (ConnectException struck) {
                trouble = struck.getMessage() + ": " + struck.detail();
                killer.join();
            }
        }
        return trouble;
    }
}
