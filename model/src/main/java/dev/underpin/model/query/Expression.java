package dev.underpin.model.query;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value or a condition in a query. Each knows its type in the engine's own words; where the engine does not say, it is empty. */
public sealed interface Expression {

    String type();

    /** What it is made of, one step down; the queries of subqueries are not. */
    default List<Expression> parts() {
        return List.of();
    }

    /** Itself and all that it is made of. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /**
     * A column.
     *
     * @param range place of the entry it is of, from 1
     * @param position in that entry, from 1; 0 is the whole row, less is a column of the system
     * @param outer how many queries further out the entry is
     */
    record Column(int range, int position, int outer, String name, String type) implements Expression {}

    /**
     * A value that the query names: one of a user, perhaps, so that {@link #toString} does not tell it.
     *
     * @param value null where it is NULL, or of a type that nobody looks into; of a timestamp, microseconds since 2000
     */
    record Constant(String type, boolean isNull, @Nullable String value) implements Expression {
        @Override
        public String toString() {
            return isNull ? "NULL" : "a " + type;
        }
    }

    record Parameter(int number, String type) implements Expression {}

    /** A function. */
    record Call(ObjectName name, Volatility volatility, List<Expression> parts, String type) implements Expression {
        public Call {
            parts = List.copyOf(parts);
        }
    }

    /** An operator with one side or two. */
    record Operator(String name, Volatility volatility, List<Expression> parts, String type) implements Expression {
        public Operator {
            parts = List.copyOf(parts);
        }

        public boolean isBinary(String operator) {
            return name.equals(operator) && parts.size() == 2;
        }
    }

    /**
     * A comparison with each element of an array: {@code IN (…)}, {@code = ANY ($1)}.
     *
     * @param any whether one of them is enough
     */
    record ArrayComparison(String operator, boolean any, Expression value, Expression array) implements Expression {
        @Override
        public String type() {
            return "boolean";
        }

        @Override
        public List<Expression> parts() {
            return List.of(value, array);
        }
    }

    /**
     * A conversion to another type.
     *
     * @param implicit whether the query does not say so
     * @param free whether the bits stay as they are, so that an index on the value still serves
     */
    record Cast(Expression value, String type, boolean implicit, boolean free) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    record And(List<Expression> parts) implements Expression {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String type() {
            return "boolean";
        }
    }

    record Or(List<Expression> parts) implements Expression {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String type() {
            return "boolean";
        }
    }

    record Not(Expression value) implements Expression {
        @Override
        public String type() {
            return "boolean";
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** IS NULL, or IS NOT NULL where it is negated. */
    record NullTest(Expression value, boolean negated) implements Expression {
        @Override
        public String type() {
            return "boolean";
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** The first of them that is not NULL. */
    record Coalesce(List<Expression> parts, String type) implements Expression {
        public Coalesce {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A query within the query.
     *
     * @param test what is compared with its rows; null where nothing is
     */
    record Subquery(Link link, @Nullable Expression test, QueryTree query) implements Expression {

        /** What is asked of its rows. */
        public enum Link {
            EXISTS,
            ANY,
            ALL,
            SCALAR,
            ARRAY
        }

        @Override
        public String type() {
            return link == Link.SCALAR || link == Link.ARRAY
                    ? query.visible()
                            .map(output -> output.value().type())
                            .findFirst()
                            .orElse("")
                    : "boolean";
        }

        @Override
        public List<Expression> parts() {
            return test == null ? List.of() : List.of(test);
        }
    }

    /**
     * One value over many rows.
     *
     * @param arguments none where it counts rows
     * @param filter which rows count; null where all do
     */
    record Aggregate(
            ObjectName name,
            boolean distinct,
            List<Expression> arguments,
            @Nullable Expression filter,
            String type) implements Expression {
        public Aggregate {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(arguments.stream(), Stream.ofNullable(filter)).toList();
        }

        public boolean isCount() {
            return name.schema().equals("pg_catalog") && name.name().equals("count");
        }
    }

    /** @param window its place among the query's windows, from 1 */
    record WindowCall(ObjectName name, int window, List<Expression> parts, String type) implements Expression {
        public WindowCall {
            parts = List.copyOf(parts);
        }
    }

    /** CASE: its parts are the conditions and values in their order. */
    record Case(List<Expression> parts, String type) implements Expression {
        public Case {
            parts = List.copyOf(parts);
        }
    }

    /** ARRAY[…], and the list of IN. */
    record Elements(List<Expression> parts, String type) implements Expression {
        public Elements {
            parts = List.copyOf(parts);
        }
    }

    /** Today, now, the user: what the server knows without asking a table. */
    record ServerValue(String type) implements Expression {}

    /** Anything else, by the engine's name for it. */
    record Unknown(String kind, List<Expression> parts, String type) implements Expression {
        public Unknown {
            parts = List.copyOf(parts);
        }
    }
}
