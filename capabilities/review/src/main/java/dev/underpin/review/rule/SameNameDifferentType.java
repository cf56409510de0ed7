package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name that is one type here and another there. */
public final class SameNameDifferentType implements Rule {

    /** What a column is joined by, as the last word of a longer name. */
    private static final Set<String> JOINED_BY = Set.of("id", "ref", "code", "sku", "uuid", "isbn", "iban", "slug");

    private static final int MAJORITY = 2;

    private static final Card CARD = CardText.of(
                    SameNameDifferentType.class, "One name, different types", Severity.MEDIUM)
            .when(
                    "Columns by which tables are joined (…_id, …_ref, …_code, sku) have one name and another kind of type."
                            + " References to different tables are left out, and so are pairs of a type and an id. The"
                            + " right type is that of the foreign keys, or else of the clear majority.")
            .effect(
                    "Joins need a cast, and a cast keeps indexes from being used; what does not convert makes the query fail.")
            .instead("Give the columns one type, or the odd one a name of its own.")
            .links("https://www.postgresql.org/docs/current/typeconv-oper.html");

    private record Place(Table table, Column column, boolean reference, String kind) {
        String named() {
            return table.name().name() + "." + column.name();
        }
    }

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        Map<String, List<Place>> byName = context.tables()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> isJoined(column.name()) && !isPolymorphic(table, column.name()))
                        .map(column -> place(context, table, column)))
                .collect(Collectors.groupingBy(place -> place.column().name(), TreeMap::new, Collectors.toList()));
        return byName.values().stream().flatMap(places -> judge(context, places));
    }

    private static boolean isJoined(String name) {
        return NameWords.of(name).size() > 1 && NameWords.endsWithAny(name, JOINED_BY) || name.equals("sku");
    }

    private static boolean isPolymorphic(Table table, String name) {
        return name.matches("(?i).*id")
                && table.columns().stream()
                        .anyMatch(column -> column.name().equalsIgnoreCase(name.replaceAll("(?i)id$", "type")));
    }

    private static Place place(ReviewContext context, Table table, Column column) {
        TypeFamily family = context.base(column.type()).family();
        return new Place(
                table,
                column,
                table.foreignKeys().anyMatch(key -> key.columns().contains(column.name())),
                family.isText() ? "text" : family.name());
    }

    private Stream<Finding> judge(ReviewContext context, List<Place> places) {
        List<String> kinds = places.stream().map(Place::kind).distinct().toList();
        String right = right(places);
        if (kinds.size() < 2 || right == null) {
            return Stream.empty();
        }
        List<Place> odd = places.stream()
                .filter(place -> !place.kind().equals(right) && !place.reference())
                .toList();
        List<Place> usual =
                places.stream().filter(place -> place.kind().equals(right)).toList();
        return odd.isEmpty() ? Stream.empty() : Stream.of(finding(context, odd, usual));
    }

    /** What foreign keys agree upon; without any, what at least two and most of the columns are. */
    private static @Nullable String right(List<Place> places) {
        List<String> referring = places.stream()
                .filter(Place::reference)
                .map(Place::kind)
                .distinct()
                .toList();
        if (!referring.isEmpty()) {
            return referring.size() == 1 ? referring.getFirst() : null;
        }
        return places.stream()
                .collect(Collectors.groupingBy(Place::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= MAJORITY && entry.getValue() * 2 > places.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Finding finding(ReviewContext context, List<Place> odd, List<Place> usual) {
        Place first = odd.getFirst();
        return finding(
                        Subject.column(first.table().name(), first.column().name()),
                        first.named() + " is " + first.column().type() + ", while "
                                + ReviewContext.list(usual.stream()
                                        .limit(3)
                                        .map(Place::named)
                                        .toList()) + " "
                                + (usual.size() == 1 ? "is " : "are ")
                                + usual.getFirst().column().type() + ".")
                .confidence(usual.stream().anyMatch(Place::reference) ? Confidence.LIKELY : Confidence.POSSIBLE)
                .consequence(context.volume(first.table()))
                .evidence(Evidence.observed("Columns of this name: " + (odd.size() + usual.size())
                        + ", of another type: "
                        + ReviewContext.list(odd.stream()
                                .map(place ->
                                        place.named() + " (" + place.column().type() + ")")
                                .toList())
                        + "."))
                .choice(
                        "Decide whether they mean the same.",
                        "They do: give them all the type "
                                + usual.getFirst().column().type() + ".",
                        "They do not: rename " + first.named() + ", so that nobody joins by it.");
    }
}
