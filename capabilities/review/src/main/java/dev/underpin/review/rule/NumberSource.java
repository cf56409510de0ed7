package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.SequenceRange;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.review.ReviewContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that counts upwards without starting over, how far it is, and the column it feeds, where there is one.
 *
 * @param end the last number it can hand out and the column can hold
 */
record NumberSource(ObjectName sequence, @Nullable Fed fed, long first, long last, long end, boolean endsBySequence) {

    /** The column that holds the numbers. */
    record Fed(Table table, Column column) {
        String name() {
            return table.name().name() + "." + column.name();
        }
    }

    /** Those that have handed out a number. */
    static Stream<NumberSource> of(ReviewContext context) {
        Stream<NumberSource> identities = context.tables()
                .flatMap(table ->
                        table.columns().stream().flatMap(column -> ofIdentity(context, table, column).stream()));
        Stream<NumberSource> sequences =
                context.catalog().objects(Sequence.class).flatMap(sequence -> ofSequence(context, sequence).stream());
        return Stream.concat(identities, sequences);
    }

    private static Optional<NumberSource> ofIdentity(ReviewContext context, Table table, Column column) {
        Identity identity = column.identity();
        return identity == null
                ? Optional.empty()
                : of(context, identity.sequence(), identity.range(), new Fed(table, column));
    }

    private static Optional<NumberSource> ofSequence(ReviewContext context, Sequence sequence) {
        ColumnName owner = sequence.ownedBy();
        Fed fed = owner == null
                ? null
                : context.relations()
                        .table(owner.table())
                        .flatMap(table -> table.column(owner.column()).map(column -> new Fed(table, column)))
                        .orElse(null);
        return of(context, sequence.name(), sequence.range(), fed);
    }

    private static Optional<NumberSource> of(
            ReviewContext context, ObjectName sequence, SequenceRange range, @Nullable Fed fed) {
        if (range.cycle() || range.increment() < 1) {
            return Optional.empty();
        }
        long highest = fed == null ? Long.MAX_VALUE : highest(fed.column());
        return context.statistics()
                .position(sequence)
                .map(position -> new NumberSource(
                        sequence,
                        fed,
                        range.minimum(),
                        position.last(),
                        Math.min(highest, range.maximum()),
                        fed == null || range.maximum() < highest));
    }

    /** The highest number a column of an integer type can hold; without limit for others. */
    static long highest(Column column) {
        int bytes = column.type().family() == TypeFamily.INTEGER ? column.type().length() : 0;
        return bytes == 2 ? Short.MAX_VALUE : bytes == 4 ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    Subject subject() {
        return fed == null
                ? Subject.of(Subject.Kind.SEQUENCE, sequence)
                : Subject.column(fed.table().name(), fed.column().name());
    }

    /** {@code orders.id}, or the sequence where it feeds no column. */
    String name() {
        return fed == null ? sequence.name() : fed.name();
    }

    /** Share of its numbers that are gone, 0 to 1. */
    double used() {
        double span = (double) end - first;
        return span <= 0 ? 1 : Math.min(1, Math.max(0, ((double) last - first) / span));
    }

    long left() {
        return Math.max(0, end - last);
    }
}
