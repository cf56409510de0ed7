package dev.underpin.review.rule;

import dev.underpin.engine.ColumnSample;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Volume;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A column in which personal values were seen.
 *
 * @param counts of the values that hold each kind
 */
record PersonalColumn(SampledColumn column, Place place, Map<PersonalValue, Long> counts) {

    private static final Set<TypeFamily> DOCUMENTS = Set.of(TypeFamily.JSON, TypeFamily.JSON_BINARY);
    private static final double NEARLY_ALL = 0.9;
    private static final long ENOUGH_VALUES = 20;
    private static final long A_FEW = 3;
    private static final double ONE_IN_A_THOUSAND = 0.001;

    /** Where a reader would find them. */
    enum Place {
        /** In a column that says so. */
        EVIDENT,
        /** In a column of their own that does not say so. */
        UNNAMED,
        /** In the midst of text or a document. */
        HIDDEN
    }

    /** Those among the sampled columns of text and documents that are asked about. */
    static Stream<PersonalColumn> seen(ReviewContext context, Predicate<SampledColumn> asked) {
        return SampledColumn.all(context)
                .filter(one -> isLookedAt(context, one))
                .filter(asked)
                .flatMap(one -> of(one).stream());
    }

    private static boolean isLookedAt(ReviewContext context, SampledColumn one) {
        TypeFamily family = context.base(one.column().type()).family();
        return family.isText() || DOCUMENTS.contains(family);
    }

    private static Optional<PersonalColumn> of(SampledColumn column) {
        ColumnSample values = column.values();
        for (PersonalValue kind : PersonalValue.values()) {
            long whole = values.matching(kind::is);
            if (values.present() >= ENOUGH_VALUES
                    && whole >= NEARLY_ALL * values.present()
                    && values.distinct() > A_FEW) {
                boolean named = kind.isAnnouncedBy(column.column().name());
                return kind == PersonalValue.NETWORK_ADDRESS && !named
                        ? Optional.empty()
                        : Optional.of(
                                new PersonalColumn(column, named ? Place.EVIDENT : Place.UNNAMED, Map.of(kind, whole)));
            }
        }
        Map<PersonalValue, Long> hidden = hidden(values);
        boolean named = hidden.keySet().stream()
                .allMatch(kind -> kind.isAnnouncedBy(column.column().name()));
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonalColumn(column, named ? Place.EVIDENT : Place.HIDDEN, hidden));
    }

    /** Kinds that are too rare to be more than chance, or of the wrong check digits in between, do not count. */
    private static Map<PersonalValue, Long> hidden(ColumnSample values) {
        Map<PersonalValue, Long> found = new EnumMap<>(PersonalValue.class);
        for (PersonalValue kind : PersonalValue.values()) {
            long count = kind.hidesInText() ? values.matching(kind::within) : 0;
            if (count >= A_FEW && count >= ONE_IN_A_THOUSAND * values.present() && !isChance(kind, count, values)) {
                found.put(kind, count);
            }
        }
        return found;
    }

    private static boolean isChance(PersonalValue kind, long count, ColumnSample values) {
        return kind == PersonalValue.PAYMENT_CARD && count < NEARLY_ALL * values.matching(CardNumber::resembles);
    }

    /** {@code e-mail addresses and telephone numbers}. */
    String titles() {
        return ReviewContext.list(
                counts.keySet().stream().map(PersonalValue::title).toList());
    }

    /** {@code 120 hold e-mail addresses and 4 hold telephone numbers}. */
    String numbers() {
        return ReviewContext.list(counts.entrySet().stream()
                .map(entry -> Volume.count(entry.getValue()) + " hold "
                        + entry.getKey().title())
                .toList());
    }

    /** A condition that finds them, and others; for a person to look through. */
    String condition() {
        return counts.containsKey(PersonalValue.EMAIL) ? "CAST(%s AS text) LIKE '%@%'" : "%s IS NOT NULL";
    }
}
