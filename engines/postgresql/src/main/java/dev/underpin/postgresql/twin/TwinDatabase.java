package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.postgresql.ScratchServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One database of a twin: the session that plans on it, and the indexes that are tried on it. For one thread at a time. */
final class TwinDatabase implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ScratchServer server;
    private final String name;
    private final TwinBundle bundle;
    private final List<TwinFile> files;
    private final PlanSession session;
    private @Nullable WhatIfIndexes whatIfs;

    TwinDatabase(ScratchServer server, String name, TwinBundle bundle, List<TwinFile> files) throws SQLException {
        this.server = server;
        this.name = name;
        this.bundle = bundle;
        this.files = files;
        this.session = new PlanSession(server, name, bundle.settings());
    }

    String name() {
        return name;
    }

    /** Where the planner sees these indexes. */
    PlanSession seeing(IndexChoice choice) {
        if (whatIfs != null || !choice.equals(IndexChoice.AS_IS)) {
            whatIfs().choose(choice);
        }
        return session;
    }

    PlanCost cost(String query, IndexChoice choice) {
        JsonNode plan = JSON.readTree(seeing(choice).brief(query)).get(0).get("Plan");
        return new PlanCost(
                plan.get("Total Cost").asDouble(),
                plan.get("Plan Rows").asDouble(),
                plan.findValues("Index Name").stream()
                        .flatMap(index -> whatIfs().called(index.asString()).stream())
                        .collect(Collectors.toSet()));
    }

    List<WhatIf> make(List<String> definitions) {
        return whatIfs().make(definitions);
    }

    /** The same, with sizes that somebody knows. */
    List<WhatIf> make(List<String> definitions, IndexSizes sizes) {
        return whatIfs().make(definitions, sizes);
    }

    private WhatIfIndexes whatIfs() {
        WhatIfIndexes there = whatIfs;
        if (there == null) {
            there = new WhatIfIndexes(server, name, bundle, files, session);
            whatIfs = there;
        }
        return there;
    }

    @Override
    public void close() {
        if (whatIfs != null) {
            whatIfs.close();
        }
        session.close();
        server.drop(name);
    }
}
