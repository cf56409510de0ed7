package dev.underpin.app;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.json.UnreadablePlan;
import dev.underpin.model.json.UnreadableSnapshot;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.report.MigrationFormat;
import dev.underpin.report.PlanRunbook;
import dev.underpin.report.PlanSql;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan's folder: the plan itself and what it starts from, the runbook, SQL for each step, and the migration files of the user's tool.
 */
public final class PlanFolder {

    private static final String PLAN = "plan.json";
    private static final String PRESENT = "from.json";

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
        files.put(folder.resolve(PLAN), out -> PlanJson.write(plan, out));
        files.put(folder.resolve(PRESENT), out -> SnapshotJson.write(planned.present(), out));
        WholeFiles.write(files);
    }

    /** The plan of a folder, or the plan file itself. */
    public static Plan read(Path folder) {
        Path file = Files.isDirectory(folder) ? folder.resolve(PLAN) : folder;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return PlanJson.read(in);
        } catch (NoSuchFileException e) {
            throw new UsageException(
                    "There is no plan at " + folder,
                    "A plan's folder has a plan.json in it.",
                    "Make one: underpin plan SOURCE --to TARGET --out " + folder,
                    e);
        } catch (UnreadablePlan e) {
            throw new UsageException(
                    file + " " + e.getMessage(), null, "Make the plan again; what it says can be told with hints.", e);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read", Unread.why(e), null, e);
        }
    }

    /** What a plan starts from. Empty where that was not kept. */
    static Optional<Snapshot> present(Path folder) {
        Path file = folder.resolve(PRESENT);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(SnapshotJson.read(in));
        } catch (UnreadableSnapshot | IOException e) {
            throw new UsageException(file + " cannot be read", String.valueOf(e.getMessage()), null, e);
        }
    }
}
