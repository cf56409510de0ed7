package dev.underpin.tune.rewrite;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.query.Expression;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that may tell two queries apart: few, so that they meet, the constants of the query and their neighbours, and the edges of days in several
 * time zones.
 */
final class ValuePool {

    private static final List<String> ENDS = List.of("infinity", "-infinity");
    private static final List<String> FEW = List.of("0", "1", "2", "3");
    private static final List<String> HOURS = List.of("00:00", "00:30", "03:59:59.999999", "04:00", "04:30", "05:00", "12:00", "23:59:59.999999");

    private final Catalog catalog;
    private final Set<String> numbers = new LinkedHashSet<>(FEW);
    private final Set<String> texts = new LinkedHashSet<>(List.of("", "a", "b", "A"));
    private final Set<LocalDate> days = new LinkedHashSet<>();

    ValuePool(Catalog catalog, Site site) {
        this.catalog = catalog;
        site.trees().stream()
                .flatMap(tree -> tree.tree().expressions())
                .flatMap(Expression::all)
                .forEach(part -> {
                    if (part instanceof Expression.Constant constant && constant.value() != null) {
                        texts.add(constant.value());
                    }
                });
        for (int i = 0; i < site.text().size(); i++) {
            token(site.text().token(i));
        }
        if (days.isEmpty()) {
            days.add(LocalDate.of(2026, 11, 1));
        }
        for (LocalDate day : List.copyOf(days)) {
            Stream.of(-1, 1, 2).map(day::plusDays).forEach(days::add);
        }
    }

    private void token(Token token) {
        if (token.kind() == TokenKind.NUMBER && token.text().matches("\\d{1,18}")) {
            long number = Long.parseLong(token.text());
            Stream.of(number - 1, number, number + 1, -number).map(String::valueOf).forEach(numbers::add);
        } else if (token.kind() == TokenKind.STRING) {
            texts.add(token.name());
            try {
                days.add(LocalDate.parse(token.name().substring(0, Math.min(10, token.name().length()))));
            } catch (DateTimeParseException noDay) {
                // A text like any other.
            }
        }
    }

    /** What a column of a type may hold, or a parameter be; none where nothing is known of the type. */
    List<String> values(DataType type) {
        return switch (type.family()) {
            case INTEGER, DECIMAL, MONEY -> List.copyOf(numbers);
            case FLOAT -> Stream.concat(numbers.stream(), Stream.of("0.5", "NaN")).toList();
            case BOOLEAN -> List.of("true", "false");
            case CHAR, VARCHAR, TEXT -> List.copyOf(texts);
            case DATE -> Stream.concat(days.stream().map(LocalDate::toString), ENDS.stream()).toList();
            case TIMESTAMP, TIMESTAMP_WITH_ZONE -> moments();
            case TIME, TIME_WITH_ZONE -> HOURS;
            case INTERVAL -> List.of("0", "1 day", "1 hour");
            case UUID ->
                List.of("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001");
            case JSON, JSON_BINARY -> List.of("{}", "{\"a\": 1}");
            case ARRAY -> List.of("{}");
            case ENUM ->
                catalog.objects(EnumType.class)
                        .filter(known -> known.name().equals(type.userType()))
                        .flatMap(known -> known.labels().stream())
                        .toList();
            case DOMAIN -> Stream.concat(numbers.stream(), texts.stream()).toList();
            case BINARY,
                    XML,
                    COMPOSITE,
                    RANGE,
                    NETWORK,
                    GEOMETRIC,
                    TEXT_SEARCH,
                    BITS,
                    LARGE_OBJECT,
                    OTHER -> List.of();
        };
    }

    /** Those that columns of references hold, so that they meet. */
    static List<String> few() {
        return FEW;
    }

    private List<String> moments() {
        var moments = new ArrayList<>(ENDS);
        days.forEach(day -> HOURS.forEach(hour -> moments.add(day + " " + hour)));
        return moments;
    }
}
