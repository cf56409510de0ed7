package dev.underpin.postgresql.query;

import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import dev.underpin.postgresql.query.NodeValue.Items;
import dev.underpin.postgresql.query.NodeValue.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values and conditions out of the server's nodes. What it does not know keeps its parts, so that no column is lost. */
final class ExpressionReader {

    private static final String EXPLICIT_CAST = "1";
    private static final String IMPLICIT_CAST = "2";
    private static final int GROUPED = 9;

    private static final Map<String, Link> LINKS = Map.of(
            "0",
            Link.EXISTS,
            "1",
            Link.ALL,
            "2",
            Link.ANY,
            "3",
            Link.SCALAR,
            "4",
            Link.SCALAR,
            "5",
            Link.SCALAR,
            "6",
            Link.ARRAY);

    private final NameBook names;
    private final QueryReader queries;
    private final Scope scope;

    ExpressionReader(NameBook names, QueryReader queries, Scope scope) {
        this.names = names;
        this.queries = queries;
        this.scope = scope;
    }

    @Nullable
    Expression optional(Node parent, String field) {
        return parent.value(field) instanceof Node node ? read(node) : null;
    }

    List<Expression> list(Node parent, String field) {
        return parent.nodes(field).stream().map(this::read).toList();
    }

    /** The conditions that all have to hold. */
    List<Expression> conjuncts(Node parent, String field) {
        Expression all = optional(parent, field);
        return all == null ? List.of() : conjuncts(all).toList();
    }

    private static Stream<Expression> conjuncts(Expression condition) {
        return condition instanceof Expression.And and
                ? and.parts().stream().flatMap(ExpressionReader::conjuncts)
                : Stream.of(condition);
    }

    Expression read(Node node) {
        return switch (node.name()) {
            case "VAR" -> column(node);
            case "CONST" -> constant(node);
            case "PARAM" -> new Expression.Parameter(node.place("paramid"), names.type(node.number("paramtype")));
            case "OPEXPR" -> operator(node);
            case "DISTINCT", "DISTINCTEXPR" ->
                new Expression.Operator(
                        "IS DISTINCT FROM",
                        names.operatorVolatility(node.number("opno")),
                        list(node, "args"),
                        "boolean");
            case "NULLIF", "NULLIFEXPR" ->
                new Expression.Operator(
                        "NULLIF",
                        names.operatorVolatility(node.number("opno")),
                        list(node, "args"),
                        names.type(node.number("opresulttype")));
            case "FUNCEXPR" -> call(node);
            case "SCALARARRAYOPEXPR" -> arrayComparison(node);
            case "BOOLEXPR" -> logic(node);
            case "NULLTEST" -> new Expression.NullTest(child(node, "arg"), node.number("nulltesttype") == 1);
            case "RELABELTYPE" -> cast(node, "arg", "resulttype", "relabelformat", true);
            case "COERCEVIAIO" -> cast(node, "arg", "resulttype", "coerceformat", false);
            case "ARRAYCOERCEEXPR" -> cast(node, "arg", "resulttype", "coerceformat", false);
            case "COERCETODOMAIN" -> cast(node, "arg", "resulttype", "coercionformat", true);
            case "COLLATE", "COLLATEEXPR" -> child(node, "arg");
            case "COALESCE", "COALESCEEXPR" ->
                new Expression.Coalesce(list(node, "args"), names.type(node.number("coalescetype")));
            case "SUBLINK" -> subquery(node);
            case "AGGREF" -> aggregate(node);
            case "WINDOWFUNC" ->
                new Expression.WindowCall(
                        names.function(node.number("winfnoid")),
                        node.place("winref"),
                        list(node, "args"),
                        names.type(node.number("wintype")));
            case "CASE", "CASEEXPR" -> new Expression.Case(parts(node), names.type(node.number("casetype")));
            case "ARRAY", "ARRAYEXPR" ->
                new Expression.Elements(list(node, "elements"), names.type(node.number("array_typeid")));
            case "SQLVALUEFUNCTION" -> new Expression.ServerValue(names.type(node.number("type")));
            case "TARGETENTRY" -> child(node, "expr");
            default -> new Expression.Unknown(node.name(), parts(node), "");
        };
    }

    private Expression child(Node node, String field) {
        Expression child = optional(node, field);
        return child == null ? new Expression.Unknown("NOTHING", List.of(), "") : child;
    }

    /** All nodes below, in their order. */
    private List<Expression> parts(Node node) {
        var parts = new ArrayList<Expression>();
        node.fields().values().forEach(value -> collect(value, parts));
        return parts;
    }

    private void collect(NodeValue value, List<Expression> into) {
        if (value instanceof Node node && !node.name().equals("QUERY")) {
            into.add(read(node));
        } else if (value instanceof Items items) {
            items.values().forEach(item -> collect(item, into));
        }
    }

    private Expression column(Node node) {
        int outer = node.place("varlevelsup");
        int place = node.place("varno");
        int position = node.place("varattno");
        Node entry = scope.entry(outer, place);
        if (entry != null && entry.number("rtekind") == GROUPED) {
            // Since 18, what is grouped by has an entry of its own.
            Node grouped = entry.nodes("groupexprs").get(position - 1);
            return outwards(new ExpressionReader(names, queries, scope.outer(outer)).read(grouped), outer);
        }
        List<String> columns =
                entry != null && entry.value("eref") instanceof Node eref ? eref.texts("colnames") : List.of();
        String name = position >= 1 && position <= columns.size() ? columns.get(position - 1) : "";
        return new Expression.Column(place, position, outer, name, names.type(node.number("vartype")));
    }

    private static Expression outwards(Expression expression, int levels) {
        if (levels == 0) {
            return expression;
        }
        return expression instanceof Expression.Column column
                ? new Expression.Column(
                        column.range(), column.position(), column.outer() + levels, column.name(), column.type())
                : new Expression.Unknown("OUTER", List.of(), expression.type());
    }

    private Expression constant(Node node) {
        String type = names.type(node.number("consttype"));
        return node.flag("constisnull")
                ? new Expression.Constant(type, true, null)
                : new Expression.Constant(type, false, ConstantBytes.value(node, type));
    }

    private Expression operator(Node node) {
        return new Expression.Operator(
                names.operator(node.number("opno")),
                names.operatorVolatility(node.number("opno")),
                list(node, "args"),
                names.type(node.number("opresulttype")));
    }

    private Expression call(Node node) {
        String format = node.text("funcformat");
        List<Expression> arguments = list(node, "args");
        String type = names.type(node.number("funcresulttype"));
        if ((format.equals(EXPLICIT_CAST) || format.equals(IMPLICIT_CAST)) && !arguments.isEmpty()) {
            return new Expression.Cast(arguments.getFirst(), type, format.equals(IMPLICIT_CAST), false);
        }
        long function = node.number("funcid");
        return new Expression.Call(names.function(function), names.volatility(function), arguments, type);
    }

    private Expression arrayComparison(Node node) {
        List<Expression> arguments = list(node, "args");
        return new Expression.ArrayComparison(
                names.operator(node.number("opno")), node.flag("useOr"), arguments.getFirst(), arguments.getLast());
    }

    private Expression logic(Node node) {
        List<Expression> arguments = list(node, "args");
        return switch (node.text("boolop")) {
            case "and" -> new Expression.And(arguments);
            case "or" -> new Expression.Or(arguments);
            default -> new Expression.Not(arguments.getFirst());
        };
    }

    private Expression cast(Node node, String value, String type, String format, boolean free) {
        return new Expression.Cast(
                child(node, value),
                names.type(node.number(type)),
                node.text(format).equals(IMPLICIT_CAST),
                free);
    }

    private Expression subquery(Node node) {
        return new Expression.Subquery(
                LINKS.getOrDefault(node.text("subLinkType"), Link.SCALAR),
                optional(node, "testexpr"),
                queries.read((Node) node.value("subselect"), scope));
    }

    private Expression aggregate(Node node) {
        return new Expression.Aggregate(
                names.function(node.number("aggfnoid")),
                !node.items("aggdistinct").isEmpty(),
                list(node, "args"),
                optional(node, "aggfilter"),
                names.type(node.number("aggtype")));
    }
}
