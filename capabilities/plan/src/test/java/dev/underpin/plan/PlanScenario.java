package dev.underpin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.RecipeWishes;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.execute.PlanRunner;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.testkit.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder: {@code from.sql}, and {@code to.sql} or {@code change.sql} (which is run on top of it); {@code changes.txt} with hints,
 * {@code rows.sql}, and what the applications say, {@code old.sql} and {@code new.sql}. Comments in from.sql tell the rest:
 * {@code -- server: 14, 18}, {@code -- size: orders 5000000}, {@code -- keep: 0}.
 */
record PlanScenario(
        String name,
        String from,
        String to,
        List<Hint> hints,
        String rows,
        String oldApplication,
        String newApplication,
        Map<String, String> given) {

    static final Engine ENGINE = ServiceLoader.load(Engine.class).findFirst().orElseThrow();

    private static final Pattern GIVEN = Pattern.compile("^-- (server|size|keep): (.+)$", Pattern.MULTILINE);
    private static final int NEWEST = 18;
    private static final int KEEP_DAYS = 7;
    private static final int BATCH_ROWS = 1_000;
    private static final long BYTES_A_ROW = 100;

    static PlanScenario read(Path folder) throws IOException {
        String from = text(folder, "from.sql");
        String change = text(folder, "change.sql");
        var given = new TreeMap<String, String>();
        Matcher matcher = GIVEN.matcher(from);
        while (matcher.find()) {
            given.merge(matcher.group(1), matcher.group(2).strip(), (one, other) -> one + ", " + other);
        }
        return new PlanScenario(
                folder.getFileName().toString(),
                from,
                change.isEmpty() ? text(folder, "to.sql") : from + "\n;" + change,
                HintText.parse(text(folder, "changes.txt").lines().toList(), "public"),
                text(folder, "rows.sql"),
                text(folder, "old.sql"),
                text(folder, "new.sql"),
                given);
    }

    private static String text(Path folder, String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    List<Integer> servers() {
        var servers = new ArrayList<Integer>();
        for (String server :
                given.getOrDefault("server", String.valueOf(NEWEST)).split(",")) {
            servers.add(Integer.parseInt(server.strip()));
        }
        return servers;
    }

    Scratch scratch(int server, String script) {
        Scratch scratch = ENGINE.scratch(new ScratchWish(server));
        Scripts.run(ENGINE, scratch, script);
        return scratch;
    }

    /** What there is today, rows included. */
    Scratch present(int server) {
        Scratch scratch = scratch(server, from + ";\n" + rows);
        if (given.containsKey("filled")) {
            scratch.fill();
        }
        return scratch;
    }

    static Catalog catalog(Scratch scratch) {
        return scratch.database().read(Progress.SILENT).catalog();
    }

    Catalog catalog(int server, String script) {
        try (Scratch scratch = scratch(server, script)) {
            return catalog(scratch);
        }
    }

    /** @param tried what the database is behind steps that were tried before; steps that are tried now are added */
    Plan plan(Catalog before, Catalog after, int server, Map<List<RunSql>, Catalog> tried) {
        int keep = Integer.parseInt(given.getOrDefault("keep", String.valueOf(KEEP_DAYS)));
        var wishes = new RecipeWishes(server, sizes(), keep, BATCH_ROWS);
        return new Planner(
                        ENGINE.recipes(), wishes, steps -> tried.computeIfAbsent(steps, key -> afterwards(server, key)))
                .plan(before, after, hints);
    }

    private Catalog afterwards(int server, List<RunSql> steps) {
        try (Scratch scratch = scratch(server, from)) {
            var runner = new PlanRunner(scratch, ENGINE.dialect());
            steps.forEach(step -> assertThat(runner.run(step)).isEmpty());
            return catalog(scratch);
        }
    }

    private Statistics sizes() {
        var tables = new ArrayList<TableStatistics>();
        for (String one : given.getOrDefault("size", "").split(",")) {
            String[] words = one.strip().split(" +");
            if (words.length == 2) {
                long rows = Long.parseLong(words[1]);
                tables.add(new TableStatistics(
                        new ObjectName("public", words[0]),
                        rows,
                        rows * BYTES_A_ROW,
                        rows * BYTES_A_ROW / 3,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        null));
            }
        }
        return new Statistics(-1, null, -1, tables, List.of(), List.of(), List.of());
    }
}
