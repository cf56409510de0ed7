package dev.underpin.workload;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What EXPLAIN (FORMAT JSON) printed, in a file. EXPLAIN does not print the query: that is in the member {@code Query Text}, where auto_explain
 * wrote it, or in the file of the same name with {@code .sql}.
 */
final class PlanFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LARGEST = 64 << 20;
    private static final int HEAD = 4_096;

    private final Collector collector;
    private final Notes notes;

    PlanFile(Collector collector, Notes notes) {
        this.collector = collector;
        this.notes = notes;
    }

    /** Whether a file holds a plan, and no log whose lines are JSON. */
    static boolean isPlan(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            String head = new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8);
            boolean may = head.contains("\"Plan\"") || head.contains("\"Query Text\"");
            return may && Files.size(file) <= LARGEST && plan(file) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static @Nullable JsonNode plan(Path file) throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            JsonNode plan = root.isArray() ? root.get(0) : root;
            return plan != null && plan.has("Plan") ? plan : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    void read(Path file) throws IOException {
        JsonNode plan = plan(file);
        String query = plan == null ? null : query(file, plan);
        if (plan == null || query == null) {
            notes.passedOver("plans without their query: put it beside the plan, in a file of the same name with .sql");
            return;
        }
        JsonNode time = plan.get("Execution Time");
        collector.add(new Execution(
                query,
                List.of(),
                time == null ? Double.NaN : time.asDouble(),
                time == null ? Execution.Outcome.WRITTEN : Execution.Outcome.DONE,
                plan.toString(),
                null,
                null));
    }

    private static @Nullable String query(Path file, JsonNode plan) throws IOException {
        JsonNode text = plan.get("Query Text");
        if (text != null) {
            return text.asString();
        }
        Path script = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", ".sql"));
        if (!Files.exists(script)) {
            return null;
        }
        try (Script queries = Script.open(script, Dialect.POSTGRESQL)) {
            return queries.next() instanceof Statement first && queries.next() == null ? first.text() : null;
        }
    }
}
