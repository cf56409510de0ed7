package dev.underpin.app;

import dev.underpin.model.json.PlanJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.report.MigrationFormat;
import dev.underpin.report.PlanRunbook;
import dev.underpin.report.PlanSql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan's folder: the plan itself, the runbook, SQL for each step, and the migration files of the user's tool. */
public final class PlanFolder {

    private PlanFolder() {}

    /**
     * Writes all of it or nothing.
     *
     * @param as the tool that migration files are wanted for; null for none
     * @param now versions of migration files are counted from here
     */
    public static void write(Path folder, Planned planned, @Nullable MigrationFormat as, Instant now) {
        Plan plan = planned.plan();
        Map<String, String> texts = new LinkedHashMap<>(PlanSql.files(plan));
        texts.put("README.md", PlanRunbook.of(plan, planned.from(), planned.target(), planned.tried()));
        if (as != null) {
            as.files(plan, now).forEach((name, text) -> texts.put("migrations/" + name, text));
        }
        Map<Path, WholeFiles.Content> files = new LinkedHashMap<>();
        texts.forEach((name, text) ->
                files.put(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        files.put(folder.resolve("plan.json"), out -> PlanJson.write(plan, out));
        WholeFiles.write(files);
    }
}
