package dev.underpin.model.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan was rehearsed on, and by what.
 *
 * @param like where its rows are from, in the user's words
 * @param rows how they came there: one sentence
 * @param version of the server
 * @param settings of the server that decide how fast it is
 * @param machine cores, memory and system: one line
 * @param scale rows here for each row there
 * @param seed of everything that was drawn
 * @param clients at work during the plan
 * @param made how well rows that were made fit; empty where they are real ones
 * @param tables by size, largest first
 * @param statements of the applications
 * @param notes what is not as it is where the plan will be run
 */
public record StageFacts(
        Instant at,
        String like,
        String rows,
        String version,
        Map<String, String> settings,
        String machine,
        double scale,
        long seed,
        int clients,
        Optional<MadeRows> made,
        List<StageTable> tables,
        List<TriedStatement> statements,
        List<String> notes) {

    public StageFacts {
        settings = Map.copyOf(settings);
        tables = List.copyOf(tables);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    /** The same with what the applications send. */
    public StageFacts with(List<TriedStatement> tried) {
        return new StageFacts(
                at, like, rows, version, settings, machine, scale, seed, clients, made, tables, tried, notes);
    }
}
