package dev.underpin.postgresql.query;

import dev.underpin.model.query.CommonTable;
import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.FromItem;
import dev.underpin.model.query.Output;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.query.RowLock;
import dev.underpin.model.query.SetOperation;
import dev.underpin.model.query.SortKey;
import dev.underpin.model.query.Verb;
import dev.underpin.model.query.Window;
import dev.underpin.postgresql.query.NodeValue.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole queries out of the server's nodes. */
final class QueryReader {

    private final NameBook names;

    QueryReader(NameBook names) {
        this.names = names;
    }

    /** Whether it is a query and no command that the server only passes on. */
    static boolean isQuery(Node query) {
        return query.value("utilityStmt").equals(NodeValue.NOTHING) && Codes.verb(query.text("commandType")) != null;
    }

    /** @param around the scope of the query that it is in; null for the outermost */
    QueryTree read(Node query, @Nullable Scope around) {
        var scope = new Scope(query.nodes("rtable"), around);
        var expressions = new ExpressionReader(names, this, scope);
        Verb verb = Codes.verb(query.text("commandType"));
        List<Node> targets = query.nodes("targetList");
        List<Node> distinct = query.nodes("distinctClause");
        boolean on = query.flag("hasDistinctOn");
        Node from = (Node) query.value("jointree");
        return new QueryTree(
                verb == null ? Verb.SELECT : verb,
                scope.range().stream()
                        .map(entry -> entry(entry, scope, expressions))
                        .toList(),
                query.place("resultRelation"),
                from.nodes("fromlist").stream()
                        .map(item -> from(item, expressions))
                        .toList(),
                expressions.conjuncts(from, "quals"),
                outputs(targets, expressions),
                outputs(query.nodes("returningList"), expressions),
                distinct.isEmpty() ? Distinct.NONE : on ? Distinct.ON : Distinct.ROWS,
                on ? values(distinct, targets, expressions) : List.of(),
                values(query.nodes("groupClause"), targets, expressions),
                !query.items("groupingSets").isEmpty(),
                expressions.conjuncts(query, "havingQual"),
                query.nodes("windowClause").stream()
                        .map(window -> new Window(
                                values(window.nodes("partitionClause"), targets, expressions),
                                order(window.nodes("orderClause"), targets, expressions)))
                        .toList(),
                order(query.nodes("sortClause"), targets, expressions),
                expressions.optional(query, "limitCount"),
                expressions.optional(query, "limitOffset"),
                query.number("limitOption") == 1,
                query.value("setOperations") instanceof Node set ? set(set) : null,
                query.nodes("cteList").stream()
                        .map(table -> common(table, scope))
                        .toList(),
                query.nodes("rowMarks").stream().map(QueryReader::lock).toList(),
                query.value("onConflict") instanceof Node);
    }

    private RangeEntry entry(Node entry, Scope scope, ExpressionReader expressions) {
        Node called = (Node) entry.value("eref");
        String alias = called.text("aliasname");
        List<String> columns = called.texts("colnames");
        return switch (entry.text("rtekind")) {
            case "0" ->
                new RangeEntry.Relation(
                        alias, columns, names.relation(entry.number("relid")), names.isView(entry.number("relid")));
            case "1" ->
                new RangeEntry.Subquery(
                        alias, columns, read((Node) entry.value("subquery"), scope), entry.flag("lateral"));
            case "2" -> new RangeEntry.Joined(alias, columns, expressions.list(entry, "joinaliasvars"));
            case "3" ->
                new RangeEntry.Functions(
                        alias,
                        columns,
                        entry.nodes("functions").stream()
                                .map(function -> expressions.read((Node) function.value("funcexpr")))
                                .toList());
            case "5" ->
                new RangeEntry.Rows(
                        alias,
                        columns,
                        entry.items("values_lists").stream()
                                .flatMap(row -> row instanceof NodeValue.Items items
                                        ? items.values().stream()
                                        : Stream.<NodeValue>empty())
                                .map(value -> expressions.read((Node) value))
                                .toList());
            case "6" ->
                new RangeEntry.CommonTableUse(alias, columns, entry.text("ctename"), entry.place("ctelevelsup"));
            default -> new RangeEntry.Unknown(alias, columns);
        };
    }

    private static FromItem from(Node item, ExpressionReader expressions) {
        if (item.name().equals("RANGETBLREF")) {
            return new FromItem.Named(item.place("rtindex"));
        }
        return new FromItem.Join(
                Codes.joinKind(item.text("jointype")),
                from((Node) item.value("larg"), expressions),
                from((Node) item.value("rarg"), expressions),
                expressions.conjuncts(item, "quals"));
    }

    private static List<Output> outputs(List<Node> targets, ExpressionReader expressions) {
        return targets.stream()
                .map(target -> new Output(
                        target.place("resno"),
                        target.text("resname"),
                        expressions.read(target),
                        target.flag("resjunk")))
                .toList();
    }

    private static List<Expression> values(List<Node> clauses, List<Node> targets, ExpressionReader expressions) {
        return clauses.stream()
                .map(clause -> expressions.read(target(clause, targets)))
                .toList();
    }

    private static Node target(Node clause, List<Node> targets) {
        return targets.stream()
                .filter(target -> target.text("ressortgroupref").equals(clause.text("tleSortGroupRef")))
                .findFirst()
                .orElseThrow();
    }

    private List<SortKey> order(List<Node> clauses, List<Node> targets, ExpressionReader expressions) {
        var keys = new ArrayList<SortKey>();
        for (Node clause : clauses) {
            boolean descending = names.operator(clause.number("sortop")).equals(">");
            keys.add(new SortKey(expressions.read(target(clause, targets)), descending, clause.flag("nulls_first")));
        }
        return keys;
    }

    private static SetOperation set(Node set) {
        if (set.name().equals("RANGETBLREF")) {
            return new SetOperation.Arm(set.place("rtindex"));
        }
        return new SetOperation.Pair(
                Codes.setKind(set.text("op")), set.flag("all"), set((Node) set.value("larg")), set((Node)
                        set.value("rarg")));
    }

    private CommonTable common(Node table, Scope scope) {
        return new CommonTable(
                table.text("ctename"),
                Codes.materialization(table.text("ctematerialized")),
                table.place("cterefcount"),
                table.flag("cterecursive"),
                read((Node) table.value("ctequery"), scope));
    }

    private static RowLock lock(Node lock) {
        return new RowLock(
                lock.place("rti"), Codes.strength(lock.text("strength")), Codes.waiting(lock.text("waitPolicy")));
    }
}
