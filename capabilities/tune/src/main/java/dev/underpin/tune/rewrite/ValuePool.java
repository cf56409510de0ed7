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
 * Values that may tell two queries apart: the constants of the query and their neighbours first, few others, so that they meet, and the edges of days in
 * several time zones.
 */
final class ValuePool {

    private static final List<String> ENDS = List.of("infinity", "-infinity");
    private static final List<String> FEW = List.of("0", "1", "2", "3");
    private static final List<String> HOURS = List.of("00:00", "00:30", "04:30", "12:00", "23:59:59.999999");

    private final Catalog catalog;
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();
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
        numbers.addAll(sums());
        numbers.addAll(FEW);
        texts.addAll(List.of("", "a", "b", "A"));
        if (days.isEmpty()) {
            days.add(LocalDate.of(2026, 11, 1));
        }
        for (LocalDate day : List.copyOf(days)) {
            Stream.of(1, -1).map(day::plusDays).forEach(days::add);
        }
    }

    private void token(Token token) {
        if (token.kind() == TokenKind.NUMBER && token.text().matches("\\d{1,18}")) {
            long number = Long.parseLong(token.text());
            Stream.of(number, number + 1, number - 1).map(String::valueOf).forEach(numbers::add);
            if (token.text().matches("[12]\\d{3}")) {
                days.add(LocalDate.of((int) number, 1, 1));
            }
        } else if (token.kind() == TokenKind.STRING) {
            texts.add(token.name());
            try {
                days.add(LocalDate.parse(
                        token.name().substring(0, Math.min(10, token.name().length()))));
            } catch (DateTimeParseException noDay) {
                // A text like any other.
            }
        }
    }

    /** What one constant makes of another, where few are named. */
    private List<String> sums() {
        List<Long> named = numbers.stream().limit(12).map(Long::parseLong).toList();
        return named.stream()
                .flatMap(one -> named.stream().flatMap(other -> Stream.of(one + other, one - other)))
                .distinct()
                .map(String::valueOf)
                .toList();
    }

    /** What a column of a type may hold, or a parameter be; none where nothing is known of the type. */
    List<String> values(DataType type) {
        return switch (type.family()) {
            case INTEGER, DECIMAL, MONEY -> List.copyOf(numbers);
            case FLOAT ->
                Stream.concat(numbers.stream(), Stream.of("0.5", "NaN")).toList();
            case BOOLEAN -> List.of("true", "false");
            case CHAR, VARCHAR, TEXT -> List.copyOf(texts);
            case DATE ->
                Stream.concat(days.stream().map(LocalDate::toString), ENDS.stream())
                        .toList();
            case TIMESTAMP -> moments("");
            case TIMESTAMP_WITH_ZONE ->
                Stream.concat(moments("").stream(), moments("+00").stream()).toList();
            case TIME, TIME_WITH_ZONE -> HOURS;
            case INTERVAL -> List.of("0", "1 day", "1 hour");
            case UUID -> List.of("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001");
            case JSON, JSON_BINARY -> List.of("{}", "{\"a\": 1}");
            case ARRAY -> List.of("{}");
            case ENUM ->
                catalog.objects(EnumType.class)
                        .filter(known -> known.name().equals(type.userType()))
                        .flatMap(known -> known.labels().stream())
                        .toList();
            case DOMAIN -> Stream.concat(numbers.stream(), texts.stream()).toList();
            case BINARY, XML, COMPOSITE, RANGE, NETWORK, GEOMETRIC, TEXT_SEARCH, BITS, LARGE_OBJECT, OTHER -> List.of();
        };
    }

    private List<String> moments(String zone) {
        var moments = new ArrayList<String>();
        days.forEach(day -> HOURS.forEach(hour -> moments.add(day + " " + hour + zone)));
        moments.addAll(ENDS);
        return moments;
    }
}
