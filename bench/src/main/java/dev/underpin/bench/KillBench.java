package dev.underpin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runners and servers killed at random moments: each run has to come to the same end, no row lost and none written twice. */
record KillBench(Path root, PrintStream out, Measurements measurements) {

    /** Fewer for a look, by {@code -Dunderpin.kills}. */
    private static final int KILLS = Integer.getInteger("underpin.kills", 100);

    private static final int SEED = Integer.getInteger("underpin.seed", 11);

    void run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        var all = new ArrayList<KillTrial.Killed>();
        int scenarios = KillScenario.ALL.size();
        for (int i = 0; i < scenarios; i++) {
            int kills = KILLS * (i + 1) / scenarios - KILLS * i / scenarios;
            all.addAll(of(KillScenario.ALL.get(i), kills));
        }
        measurements.keep("kills", all);
        measurements.add(figure("runners killed, resumed to the same end", of(all, "runner")));
        measurements.add(figure("servers killed, resumed to the same end", of(all, "server")));
        measurements.add(figure("kills in all, resumed to the same end", all));
        measurements.add(Figure.plain("kills, all of it took", Timings.text(Timings.since(start) / 1_000) + " s"));
    }

    private List<KillTrial.Killed> of(KillScenario scenario, int kills) throws IOException, InterruptedException {
        var found = new ArrayList<KillTrial.Killed>();
        try (var trial = new KillTrial(root, scenario, new Random(SEED))) {
            out.println(scenario.name() + ", " + trial.steps() + " steps");
            for (int i = 0; i < kills; i++) {
                KillTrial.Killed killed = i % 2 == 0 ? trial.runnerDies() : trial.serverDies();
                found.add(killed);
                out.println("  " + killed.victim() + " killed after " + killed.at() + " ms: "
                        + (killed.differences().isEmpty() ? "the same end" : killed.differences()));
            }
        }
        return found;
    }

    private static List<KillTrial.Killed> of(List<KillTrial.Killed> all, String victim) {
        return all.stream().filter(killed -> killed.victim().equals(victim)).toList();
    }

    private static Figure figure(String name, List<KillTrial.Killed> kills) {
        return Figure.all(
                name,
                kills.stream().filter(killed -> killed.differences().isEmpty()).count(),
                kills.size());
    }
}
