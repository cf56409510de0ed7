package dev.underpin.model.json;

import dev.underpin.model.run.JournalEntry;
import dev.underpin.model.run.RunEvent;
import java.time.Instant;

/** Events of runs, as the journal keeps them: one JSON object on one line. */
public final class RunJson {

    private RunJson() {}

    public static String write(RunEvent event) {
        return ModelJson.MAPPER.writeValueAsString(event);
    }

    public static RunEvent read(String json) {
        return ModelJson.MAPPER.readValue(json, RunEvent.class);
    }

    /** A line of the journal outside of the database, and of {@code --format json}. */
    public static String line(String run, JournalEntry entry) {
        return ModelJson.MAPPER.writeValueAsString(new Line(run, entry.number(), entry.at(), entry.event()));
    }

    private record Line(String run, long number, Instant at, RunEvent event) {}
}
