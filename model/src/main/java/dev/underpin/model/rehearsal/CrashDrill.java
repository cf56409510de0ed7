package dev.underpin.model.rehearsal;

import java.util.List;

/**
 * A run that was cut off again and again, and gone on with each time.
 *
 * @param runnerDeaths how often the runner died: behind every line of its journal
 * @param serverDeaths how often the server was killed in the middle of a step, and started again
 * @param notCompared columns that are other ones each time that the plan is run, because a trigger writes the time into them
 * @param differences from a run that nothing happened to: none is good
 */
public record CrashDrill(int runnerDeaths, int serverDeaths, List<String> notCompared, List<String> differences) {
    public CrashDrill {
        notCompared = List.copyOf(notCompared);
        differences = List.copyOf(differences);
    }
}
