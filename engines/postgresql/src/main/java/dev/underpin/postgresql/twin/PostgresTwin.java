package dev.underpin.postgresql.twin;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import dev.underpin.model.twin.PlanStep;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.TwinPlan;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.model.workload.SeenPlan;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.query.TreeSession;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database that plans like another. Sessions have few rights, and nothing but EXPLAIN is ever run. */
final class PostgresTwin implements Twin {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Caveat MASKED = Caveat.general(
            "The query names values, and the statistics hold pseudonyms, among which these are not found:"
                    + " what hangs on them is estimated as for a rare value. Put $1 in their place, or export with --plain.");

    private static final Pattern BY_CODE = Pattern.compile("C|POSIX|ucs_basic|C\\.utf-?8", Pattern.CASE_INSENSITIVE);

    /** They may give rows in an order, which is then sorted nowhere. */
    private static final Set<String> SORTED = Set.of("Index Scan", "Index Only Scan");

    private final ScratchServer server;
    private final TwinBundle bundle;
    private final String collation;
    private final String database;
    private final List<TwinFile> files;
    private final PlanSession session;
    private final List<Caveat> caveats;
    private @Nullable WhatIfIndexes whatIfs;
    private @Nullable TreeSession trees;

    PostgresTwin(ScratchServer server, String database, TwinBundle bundle, List<TwinFile> files, List<Caveat> caveats)
            throws SQLException {
        this.server = server;
        this.database = database;
        this.bundle = bundle;
        this.files = List.copyOf(files);
        String own = bundle.catalog().collation();
        this.collation = own == null || BY_CODE.matcher(own).matches() ? "" : own;
        this.session = new PlanSession(server, database, bundle.settings());
        this.caveats = new ArrayList<>(caveats);
        this.caveats.addAll(session.caveats());
    }

    @Override
    public String version() {
        return server.version().replaceFirst("\\.0$", "");
    }

    @Override
    public List<Caveat> caveats() {
        return List.copyOf(caveats);
    }

    @Override
    public TwinPlan explain(String query, IndexChoice choice) {
        choose(choice);
        String json = session.detailed(query);
        JsonNode plan = JSON.readTree(json).get(0).get("Plan");
        return new TwinPlan(
                query,
                plan.get("Total Cost").asDouble(),
                plan.get("Plan Rows").asDouble(),
                session.text(query),
                json,
                steps(plan, 0).toList(),
                touching(query, json));
    }

    private static Stream<PlanStep> steps(JsonNode node, int depth) {
        var step = new PlanStep(depth, kind(node), text(node, "Alias"), text(node, "Index Name"));
        return Stream.concat(
                Stream.of(step), node.path("Plans").valueStream().flatMap(child -> steps(child, depth + 1)));
    }

    /** As EXPLAIN prints it for people, where two ways of working have one name for programs. */
    private static String kind(JsonNode node) {
        String kind = node.path("Node Type").asString();
        return switch (node.path("Strategy").asString("")) {
            case "Hashed" -> "Hash" + kind;
            case "Sorted" -> "Group" + kind;
            case "Mixed" -> "Mixed" + kind;
            default -> kind;
        };
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asString() : null;
    }

    @Override
    public Optional<QueryTree> tree(String query) {
        return switch (StatementKind.of(query, Dialect.POSTGRESQL).verb()) {
            case SELECT, INSERT, UPDATE, DELETE, MERGE -> trees().tree(query, QueryTokens.parameters(query));
            default -> Optional.empty();
        };
    }

    private TreeSession trees() {
        TreeSession there = trees;
        if (there == null) {
            there = treeSession();
            trees = there;
        }
        return there;
    }

    private TreeSession treeSession() {
        try {
            try (Connection admin = server.process().connect(database, ScratchServer.ADMIN);
                    Statement statement = admin.createStatement()) {
                // Else the server would also write all trees into its log.
                statement.execute("ALTER ROLE " + ScratchServer.PLANNER + " IN DATABASE " + database
                        + " SET log_min_messages = fatal");
            }
            Connection planner = server.process().connect(database, ScratchServer.PLANNER);
            SessionSettings.set(planner, bundle.settings());
            planner.setReadOnly(true);
            return new TreeSession(planner, server.majorVersion());
        } catch (SQLException e) {
            throw new EngineException("The twin's session for trees broke", ServerMessages.text(e), null, e);
        }
    }

    @Override
    public List<Scan> scans(String query) {
        choose(IndexChoice.AS_IS);
        JsonNode today = JSON.readTree(session.detailed(query)).get(0).get("Plan");
        List<Scan> scans = ScanReader.scans(today);
        if (today.findValues("Node Type").stream().noneMatch(node -> SORTED.contains(node.asString()))) {
            return scans;
        }
        List<Scan> sorted =
                ScanReader.scans(JSON.readTree(session.sorted(query)).get(0).get("Plan"));
        return scans.stream()
                .map(scan -> sorted.stream()
                        .filter(same -> same.alias().equals(scan.alias())
                                && same.table().equals(scan.table()))
                        .reduce(scan, Scan::asking))
                .toList();
    }

    @Override
    public Optional<ExecutedPlan> executed(SeenPlan plan) {
        return ExecutedPlanReader.read(plan);
    }

    @Override
    public PlanCost cost(String query, IndexChoice choice) {
        choose(choice);
        JsonNode plan = JSON.readTree(session.brief(query)).get(0).get("Plan");
        return new PlanCost(
                plan.get("Total Cost").asDouble(),
                plan.get("Plan Rows").asDouble(),
                plan.findValues("Index Name").stream()
                        .flatMap(name -> whatIfs().called(name.asString()).stream())
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<WhatIf> whatIf(List<String> definitions) {
        return whatIfs().make(definitions);
    }

    /** The same, with sizes that somebody knows. */
    List<WhatIf> whatIf(List<String> definitions, IndexSizes sizes) {
        return whatIfs().make(definitions, sizes);
    }

    private void choose(IndexChoice choice) {
        if (whatIfs != null || !choice.equals(IndexChoice.AS_IS)) {
            whatIfs().choose(choice);
        }
    }

    private WhatIfIndexes whatIfs() {
        WhatIfIndexes there = whatIfs;
        if (there == null) {
            there = new WhatIfIndexes(server, database, bundle, files, session);
            whatIfs = there;
        }
        return there;
    }

    private List<Caveat> touching(String query, String json) {
        Set<ObjectName> tables = JSON.readTree(json).findParents("Relation Name").stream()
                .filter(node -> node.has("Schema"))
                .map(node -> new ObjectName(
                        node.get("Schema").asString(), node.get("Relation Name").asString()))
                .collect(Collectors.toSet());
        List<Caveat> touching = new ArrayList<>(caveats.stream()
                .filter(caveat -> caveat.table() == null || tables.contains(caveat.table()))
                .toList());
        if (bundle.values() == ValueForm.PSEUDONYMS && QueryTokens.namesValues(query)) {
            touching.add(MASKED);
        }
        if (!collation.isEmpty() && QueryTokens.comparesByOrder(query)) {
            touching.add(
                    Caveat.general(
                            "Text sorts by " + collation + " in the database and by C.UTF-8 on the twin: LIKE may"
                                    + " use an index here where it does not there, and ranges of text may be estimated otherwise."));
        }
        return touching;
    }

    @Override
    public void close() {
        if (whatIfs != null) {
            whatIfs.close();
        }
        if (trees != null) {
            trees.close();
        }
        session.close();
        server.drop(database);
    }
}
