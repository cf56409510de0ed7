package dev.underpin.model.json;

import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.QueryOutcome;
import dev.underpin.model.twin.TwinPlans;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plans of a twin as JSON; each is as the engine prints it. */
public final class TwinPlansJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private TwinPlansJson() {}

    private record Document(
            int format,
            String source,
            @Nullable Instant takenAt,
            String version,
            String twinVersion,
            List<Query> queries) {}

    private record Query(
            int line,
            String query,
            @Nullable String error,
            @Nullable String detail,
            @Nullable Double cost,
            @Nullable Double rows,
            @Nullable JsonNode plan,
            List<String> caveats) {}

    public static void write(TwinPlans plans, OutputStream out) {
        ModelJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        out,
                        new Document(
                                FORMAT,
                                plans.source(),
                                plans.takenAt(),
                                plans.version(),
                                plans.twinVersion(),
                                plans.queries().stream()
                                        .map(TwinPlansJson::query)
                                        .toList()));
    }

    private static Query query(QueryOutcome outcome) {
        return switch (outcome) {
            case QueryOutcome.Planned planned ->
                new Query(
                        planned.line(),
                        planned.query(),
                        null,
                        null,
                        planned.plan().cost(),
                        planned.plan().rows(),
                        ModelJson.MAPPER.readTree(planned.plan().json()),
                        planned.plan().caveats().stream().map(Caveat::text).toList());
            case QueryOutcome.Refused refused ->
                new Query(
                        refused.line(),
                        refused.query(),
                        refused.summary(),
                        refused.detail(),
                        null,
                        null,
                        null,
                        List.of());
        };
    }
}
