package dev.underpin.model.json;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.QueryOutcome;
import dev.underpin.model.twin.TwinPlans;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.model.twin.WhatIfGain;
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
            List<Index> whatIfs,
            List<Query> queries) {}

    private record Index(
            String definition,
            @Nullable String error,
            @Nullable String name,
            @Nullable Long bytes,
            @Nullable Integer height,
            @Nullable Double rows,
            List<String> assumptions) {}

    private record Query(
            int line,
            String query,
            @Nullable String error,
            @Nullable String detail,
            @Nullable Double cost,
            @Nullable Double costWithout,
            List<String> usedWhatIfs,
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
                                plans.whatIfs().stream()
                                        .map(TwinPlansJson::index)
                                        .toList(),
                                plans.queries().stream()
                                        .map(TwinPlansJson::query)
                                        .toList()));
    }

    private static Index index(WhatIf whatIf) {
        return switch (whatIf) {
            case WhatIf.Made made ->
                new Index(
                        made.definition(),
                        null,
                        made.name().toString(),
                        made.bytes(),
                        made.height(),
                        made.rows(),
                        made.assumptions());
            case WhatIf.Refused refused ->
                new Index(refused.definition(), refused.reason(), null, null, null, null, List.of());
        };
    }

    private static List<String> used(@Nullable WhatIfGain gain) {
        return gain == null
                ? List.of()
                : gain.used().stream().map(ObjectName::toString).sorted().toList();
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
                        planned.gain() == null ? null : planned.gain().costWithout(),
                        used(planned.gain()),
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
                        List.of(),
                        null,
                        null,
                        List.of());
        };
    }
}
