package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partitioning;
import dev.underpin.model.catalog.Table;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bounds of a partition tell of the values of its key, where nothing else does: rows with others would be no rows of it. */
final class PartitionKeys {

    /** Values that a range without an end, or without a beginning, has. */
    private static final long OPEN = 1_000;

    private final Map<ObjectName, Table> tables;
    private final BaseTypes types;

    PartitionKeys(Map<ObjectName, Table> tables, BaseTypes types) {
        this.tables = tables;
        this.types = types;
    }

    /** Null where the table is no partition by this column, or its bounds say nothing. */
    @Nullable
    KnownColumn of(Table table, Column column) {
        Table piece = table;
        while (piece.partition() != null) {
            Table whole = tables.get(piece.partition().parent());
            if (whole == null || whole.partitioning() == null) {
                return null;
            }
            if (isFirst(column, whole.partitioning())) {
                return of(whole.partitioning().strategy(), piece.partition().bound(), types.base(column.type()));
            }
            piece = whole;
        }
        return null;
    }

    private static boolean isFirst(Column column, Partitioning partitioning) {
        return !partitioning.columns().isEmpty()
                && partitioning.columns().getFirst().equals(column.name());
    }

    private static @Nullable KnownColumn of(String strategy, String bound, DataType type) {
        return switch (strategy) {
            case "LIST" -> listed(bound);
            case "RANGE" -> range(bound, type);
            default -> null;
        };
    }

    private static @Nullable KnownColumn listed(String bound) {
        List<String> values = Tokens.of(bound, Dialect.POSTGRESQL).stream()
                .filter(token -> token.kind() == TokenKind.STRING || token.kind() == TokenKind.NUMBER)
                .map(Token::name)
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        List<Double> shares = Collections.nCopies(values.size(), 1.0 / values.size());
        return new KnownColumn(0, 0, values.size(), values, shares, List.of(), null);
    }

    /** The upper end is not within. */
    private static @Nullable KnownColumn range(String bound, DataType type) {
        List<Token> tokens = Tokens.of(bound, Dialect.POSTGRESQL);
        Axis axis = axis(type);
        if (axis == null) {
            return null;
        }
        long from = first(tokens, "FROM", axis);
        long to = first(tokens, "TO", axis);
        if (from == Axis.NOWHERE && to == Axis.NOWHERE) {
            return null;
        }
        long low = from == Axis.NOWHERE ? to - OPEN : from;
        long high = to == Axis.NOWHERE ? from + OPEN : to - 1;
        return KnownColumn.NOTHING.with(List.of(), List.of(), List.of(written(axis, low), written(axis, high)));
    }

    private static @Nullable Axis axis(DataType type) {
        return switch (type.family()) {
            case INTEGER -> new NumberAxis(0, Long.MAX_VALUE / 4);
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> TimeAxis.of(type.family(), type.precision(), List.of());
            default -> null;
        };
    }

    /** Nowhere where the range is open, as it also is to infinity. */
    private static long first(List<Token> tokens, String word, Axis axis) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is(word) && tokens.get(i + 1).is("(")) {
                Token value = tokens.get(i + 2);
                return value.kind() == TokenKind.STRING || value.kind() == TokenKind.NUMBER
                        ? axis.point(value.name())
                        : Axis.NOWHERE;
            }
        }
        return Axis.NOWHERE;
    }

    private static String written(Axis axis, long point) {
        var text = new CopyText();
        axis.write(point, text);
        return new String(Arrays.copyOf(text.bytes(), text.length()), StandardCharsets.UTF_8);
    }
}
