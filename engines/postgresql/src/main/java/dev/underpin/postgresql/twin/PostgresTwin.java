package dev.underpin.postgresql.twin;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.PlanCost;
import dev.underpin.model.twin.PlanQuestion;
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
    private final TwinDatabases databases;
    private final List<Caveat> caveats;
    private @Nullable TreeSession trees;

    PostgresTwin(TwinMould mould, List<Caveat> caveats) {
        this.server = mould.server();
        this.bundle = mould.bundle();
        String own = bundle.catalog().collation();
        this.collation = own == null || BY_CODE.matcher(own).matches() ? "" : own;
        this.databases = new TwinDatabases(mould);
        this.caveats = new ArrayList<>(caveats);
        this.caveats.addAll(seeing(IndexChoice.AS_IS).caveats());
    }

    private PlanSession seeing(IndexChoice choice) {
        return databases.first().seeing(choice);
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
        PlanSession session = seeing(choice);
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
            String database = databases.first().name();
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
        PlanSession session = seeing(IndexChoice.AS_IS);
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
        return databases.first().cost(query, choice);
    }

    @Override
    public List<PlanCost> costs(List<PlanQuestion> questions) {
        return databases.costs(questions);
    }

    @Override
    public List<WhatIf> whatIf(List<String> definitions) {
        return databases.made(database -> database.make(definitions));
    }

    /** The same, with sizes that somebody knows. */
    List<WhatIf> whatIf(List<String> definitions, IndexSizes sizes) {
        return databases.made(database -> database.make(definitions, sizes));
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
        if (trees != null) {
            trees.close();
        }
        databases.close();
    }
}
