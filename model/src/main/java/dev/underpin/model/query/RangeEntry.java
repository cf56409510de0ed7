package dev.underpin.model.query;

import dev.underpin.model.catalog.ObjectName;
import java.util.List;

/** Something that a query takes rows from, or a name that it gives to a join. */
public sealed interface RangeEntry {

    /** What the query calls it. */
    String alias();

    /** The names of its columns, in order. */
    List<String> columns();

    /** A table, a view or a materialized view. */
    record Relation(String alias, List<String> columns, ObjectName name, boolean view) implements RangeEntry {
        public Relation {
            columns = List.copyOf(columns);
        }
    }

    /** A query in FROM, or an arm of a set operation. */
    record Subquery(String alias, List<String> columns, QueryTree query, boolean lateral) implements RangeEntry {
        public Subquery {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A use of a query in WITH.
     *
     * @param outer how many queries further out it is defined
     */
    record CommonTableUse(String alias, List<String> columns, String name, int outer) implements RangeEntry {
        public CommonTableUse {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A join, which names the columns of what it joins.
     *
     * @param sources what each of its columns stands for
     */
    record Joined(String alias, List<String> columns, List<Expression> sources) implements RangeEntry {
        public Joined {
            columns = List.copyOf(columns);
            sources = List.copyOf(sources);
        }
    }

    /** Functions in FROM. */
    record Functions(String alias, List<String> columns, List<Expression> calls) implements RangeEntry {
        public Functions {
            columns = List.copyOf(columns);
            calls = List.copyOf(calls);
        }
    }

    /** The rows of VALUES. */
    record Rows(String alias, List<String> columns, List<Expression> values) implements RangeEntry {
        public Rows {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }

    /** Anything else. */
    record Unknown(String alias, List<String> columns) implements RangeEntry {
        public Unknown {
            columns = List.copyOf(columns);
        }
    }
}
