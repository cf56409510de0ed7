package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Columns that were stored as rows: an entity, the name of an attribute, and a value of whatever type. */
public final class EntityAttributeValue implements Rule {

    private static final int MOST_COLUMNS = 8;

    private static final Set<String> ATTRIBUTE =
            Set.of("attribute", "attr", "property", "field", "meta", "parameter", "characteristic");
    private static final Set<String> VALUE = Set.of("value", "val");
    private static final Set<String> NAMED = Set.of("name", "key", "code", "id");

    /** Where names with values are the matter itself. */
    private static final Set<String> NAMES_WITH_VALUES = NameWords.words("""
            setting settings preference preferences config configs configuration configurations option options
            translation translations label labels tag tags header headers variable variables env secret secrets
            flag flags locale language lang""");

    private static final Card CARD = CardText.of(
                    EntityAttributeValue.class, "Entity, attribute, value", Severity.MEDIUM)
            .when(
                    "A small table refers to an entity and has a column that names an attribute and a text column that holds its"
                            + " value. Settings, labels, translations and typed JSON values are left out.")
            .effect(
                    "No type, no NOT NULL, no CHECK and no foreign key can be laid on a single attribute, and each one in a query"
                            + " costs a join.")
            .instead("Make the attributes that every entity has columns, and keep the rest in one JSON document.")
            .links("https://www.postgresql.org/docs/current/datatype-json.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> table.columns().size() <= MOST_COLUMNS)
                .filter(table -> !NameWords.hasAny(table.name().name(), NAMES_WITH_VALUES)
                        && table.columns().stream()
                                .noneMatch(column -> NameWords.hasAny(column.name(), NAMES_WITH_VALUES)))
                .flatMap(table -> attribute(table).stream()
                        .flatMap(attribute -> value(context, table).stream()
                                .flatMap(value -> entity(table, attribute).stream()
                                        .map(entity -> finding(context, table, entity, attribute, value)))));
    }

    private static Optional<String> entity(Table table, Column attribute) {
        return table.foreignKeys()
                .map(key -> key.columns().getLast())
                .filter(column -> !column.equals(attribute.name()))
                .findFirst();
    }

    /** A column that says attribute, or just name or key in a table that does. */
    private static Optional<Column> attribute(Table table) {
        boolean said = NameWords.of(table.name().name()).stream()
                .map(word -> word.replaceAll("ies$", "y").replaceAll("s$", ""))
                .anyMatch(ATTRIBUTE::contains);
        return table.columns().stream()
                .filter(column -> {
                    List<String> words = NameWords.of(column.name());
                    boolean names = words.size() == 1 || NAMED.contains(words.getLast());
                    return names && words.stream().anyMatch(ATTRIBUTE::contains)
                            || said && words.size() == 1 && (words.contains("name") || words.contains("key"));
                })
                .findFirst();
    }

    private static Optional<Column> value(ReviewContext context, Table table) {
        return table.columns().stream()
                .filter(column -> NameWords.hasAny(column.name(), VALUE))
                .filter(column -> context.base(column.type()).family().isText())
                .findFirst();
    }

    private Finding finding(ReviewContext context, Table table, String entity, Column attribute, Column value) {
        var draft = finding(
                        Subject.table(table.name()),
                        table.name().name() + " stores columns as rows: " + attribute.name() + " names one, "
                                + value.name() + " holds what is in it.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "Each row gives one " + entity + " one " + attribute.name() + ", with its " + value.name()
                                + " as " + value.type() + ".",
                        "SELECT " + context.phrasing().quote(attribute.name()) + ", count(*) FROM "
                                + context.phrasing().quote(table.name()) + " GROUP BY 1 ORDER BY 2 DESC"));
        return draft.choice(
                "Look at which attributes there are.",
                "Those that most entities have become columns, with a type and a check of their own.",
                "The rest becomes one JSON document for each " + entity + ".",
                "Keep it, if users invent the attributes themselves and nothing depends on any single one.");
    }
}
