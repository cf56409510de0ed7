package dev.underpin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements as an ORM sends them, one at a time. */
final class OrmSql {
    private final OrmStyle style;
    private final String comment;

    /** @param comment in front of each; may be empty */
    OrmSql(OrmStyle style, String comment) {
        this.style = style;
        this.comment = comment;
    }

    /**
     * A statement and what is bound to it.
     *
     * @param bound as literals; empty where the values are in the text
     */
    record Sent(String text, List<String> bound) {
        Sent {
            bound = List.copyOf(bound);
        }

        static Sent plain(String text) {
            return new Sent(text, List.of());
        }
    }

    /** A column and what it must be; a list of values makes it IN. */
    record Where(String column, List<Object> values) {
        static Where is(String column, Object value) {
            return new Where(column, List.of(value));
        }

        Where {
            values = List.copyOf(values);
        }
    }

    /** Gathers values while a text is written. */
    private final class Values {
        private final List<String> bound = new ArrayList<>();

        private String put(Object value) {
            String literal = value instanceof String text ? "'" + text.replace("'", "''") + "'" : String.valueOf(value);
            if (!style.binds()) {
                return literal;
            }
            bound.add(value instanceof String ? literal : "'" + literal + "'");
            return "$" + bound.size();
        }
    }

    /**
     * SELECT of an entity's columns.
     *
     * @param limit 0 for none
     * @param offset below 0 for none
     */
    Sent select(String entity, List<String> columns, List<Where> where, int limit, int offset) {
        var values = new Values();
        String text = select() + columns(entity, columns) + " " + word("FROM") + " " + style.from(entity)
                + conditions(entity, where, values) + (limit > 1 ? order(entity) : "") + limited(limit, offset, values);
        return sent(text, values);
    }

    Sent count(String entity, List<Where> where) {
        var values = new Values();
        String counted = switch (style) {
            case RAILS -> "COUNT(*)";
            case DJANGO -> "COUNT(*) AS \"__count\"";
            case HIBERNATE -> "count(" + style.alias(entity) + ".id)";
            case PRISMA -> "COUNT(*) AS \"_count$_all\"";
            case SEQUELIZE -> "count(*) AS \"count\"";
            case TYPEORM -> "COUNT(1) AS \"cnt\"";
            case EF_CORE -> "count(*)::int";
        };
        return sent(
                select() + counted + " " + word("FROM") + " " + style.from(entity) + conditions(entity, where, values),
                values);
    }

    Sent insert(String entity, List<Where> values) {
        var written = new Values();
        return sent(
                word("INSERT INTO") + " " + style.table(entity) + " ("
                        + values.stream().map(Where::column).map(style::column).collect(Collectors.joining(", ")) + ") "
                        + word("VALUES") + " ("
                        + values.stream()
                                .map(value -> written.put(value.values().getFirst()))
                                .collect(Collectors.joining(", "))
                        + ")" + (style == OrmStyle.HIBERNATE ? "" : " RETURNING " + style.column("id")),
                written);
    }

    /** Many rows in one statement. */
    Sent insertMany(String entity, String column, List<Object> rows) {
        var written = new Values();
        return sent(
                word("INSERT INTO") + " " + style.table(entity) + " (" + style.column(column) + ") " + word("VALUES")
                        + " "
                        + rows.stream().map(row -> "(" + written.put(row) + ")").collect(Collectors.joining(", ")),
                written);
    }

    Sent update(String entity, String column, Object value, Object id) {
        var written = new Values();
        return sent(
                word("UPDATE") + " " + style.table(entity) + " " + word("SET") + " " + style.column(column) + " = "
                        + written.put(value) + " " + word("WHERE") + " " + style.table(entity) + "."
                        + style.column("id")
                        + " = " + written.put(id),
                written);
    }

    private Sent sent(String text, Values values) {
        return new Sent(comment + text + (style == OrmStyle.SEQUELIZE ? ";" : ""), values.bound);
    }

    private String word(String words) {
        return style == OrmStyle.HIBERNATE ? words.toLowerCase(java.util.Locale.ROOT) : words;
    }

    private String select() {
        return word("SELECT") + " ";
    }

    private String columns(String entity, List<String> columns) {
        String alias = style.alias(entity);
        if (style == OrmStyle.RAILS) {
            return alias + ".*";
        }
        return columns.stream()
                .map(column -> switch (style) {
                    case SEQUELIZE -> style.column(column);
                    case TYPEORM -> alias + "." + style.column(column) + " AS \"" + entity + "_" + column + '"';
                    default -> alias + "." + style.column(column);
                })
                .collect(Collectors.joining(style == OrmStyle.HIBERNATE ? "," : ", "));
    }

    private String conditions(String entity, List<Where> where, Values values) {
        if (where.isEmpty()) {
            return style == OrmStyle.PRISMA ? " WHERE 1=1" : "";
        }
        String all = where.stream()
                .map(one -> condition(entity, one, values))
                .collect(Collectors.joining(" " + word("AND") + " "));
        return " " + word("WHERE") + " "
                + switch (style) {
                    case PRISMA -> "(" + all + " AND 1=1)";
                    case TYPEORM -> "((" + all + "))";
                    default -> all;
                };
    }

    private String condition(String entity, Where where, Values values) {
        String column = style.alias(entity) + "." + style.column(where.column());
        if (where.values().size() == 1) {
            return column
                    + (style == OrmStyle.HIBERNATE ? "=" : " = ")
                    + values.put(where.values().getFirst());
        }
        if (style == OrmStyle.HIBERNATE) {
            return column + " = any ("
                    + values.put(where.values().toString().replace('[', '{').replace(']', '}')) + ")";
        }
        return column + " IN (" + where.values().stream().map(values::put).collect(Collectors.joining(", ")) + ")";
    }

    private String order(String entity) {
        return " " + word("ORDER BY") + " " + style.alias(entity) + "." + style.column("id")
                + (style == OrmStyle.HIBERNATE ? "" : " ASC");
    }

    private String limited(int limit, int offset, Values values) {
        if (limit == 0) {
            return style == OrmStyle.PRISMA ? " OFFSET " + values.put(0) : "";
        }
        if (style == OrmStyle.HIBERNATE) {
            return (offset >= 0 ? " offset " + values.put(offset) + " rows" : "") + " fetch first " + values.put(limit)
                    + " rows only";
        }
        String written = " LIMIT " + (style == OrmStyle.TYPEORM ? String.valueOf(limit) : values.put(limit));
        int from = style == OrmStyle.PRISMA ? Math.max(0, offset) : offset;
        return from >= 0
                ? written + " OFFSET " + (style == OrmStyle.TYPEORM ? String.valueOf(from) : values.put(from))
                : written;
    }
}
