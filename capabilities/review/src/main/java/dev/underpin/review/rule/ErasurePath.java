package dev.underpin.review.rule;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that keeps a person from being erased, or keeps the person's rows behind. */
public final class ErasurePath implements Rule {

    private static final Card CARD = CardText.of(ErasurePath.class, "Erasure of a person is blocked", Severity.HIGH)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "The policy file names the table of persons. Deleting a row there is walked along the foreign keys: a finding"
                            + " for each table whose foreign key refuses the delete, and for each table with a column named"
                            + " after the persons' key that has no foreign key at all.")
            .effect(
                    "A request for erasure ends in an error, or leaves rows about the person behind that nobody finds again.")
            .instead("Decide for each table: delete with the person, keep without the person, or keep and say why.")
            .links("https://eur-lex.europa.eu/eli/reg/2016/679/oj");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        String subject = context.policy().context().gdprSubject();
        return context.tables()
                .filter(table -> table.name().toString().equals(subject))
                .flatMap(person -> {
                    Map<ObjectName, Table> erased = erased(context, person);
                    return Stream.concat(blocked(context, person, erased), left(context, person));
                });
    }

    /** The persons' table and every table whose rows go with it, each with the table it goes with. */
    private static Map<ObjectName, Table> erased(ReviewContext context, Table person) {
        Map<ObjectName, Table> erased = new LinkedHashMap<>(Map.of(person.name(), person));
        Deque<Table> open = new ArrayDeque<>(List.of(person));
        while (!open.isEmpty()) {
            Table parent = open.remove();
            for (Relations.Reference reference : context.relations().referencing(parent.name())) {
                if (reference.key().onDelete() == ReferentialAction.CASCADE
                        && erased.putIfAbsent(reference.child().name(), parent) == null) {
                    open.add(reference.child());
                }
            }
        }
        return erased;
    }

    private Stream<Finding> blocked(ReviewContext context, Table person, Map<ObjectName, Table> erased) {
        Map<ObjectName, Relations.Reference> blocking = new LinkedHashMap<>();
        for (ObjectName parent : erased.keySet()) {
            context.relations().referencing(parent).stream()
                    .filter(reference -> refuses(reference, erased))
                    .forEach(reference -> blocking.putIfAbsent(reference.child().name(), reference));
        }
        return blocking.values().stream().map(reference -> finding(context, person, reference));
    }

    /** NO ACTION waits for the end of the statement: by then, rows that go along are gone. */
    private static boolean refuses(Relations.Reference reference, Map<ObjectName, Table> erased) {
        return switch (reference.key().onDelete()) {
            case RESTRICT -> !reference.child().name().equals(reference.key().referenced());
            case NO_ACTION -> !erased.containsKey(reference.child().name());
            case CASCADE, SET_NULL, SET_DEFAULT -> false;
        };
    }

    private Finding finding(ReviewContext context, Table person, Relations.Reference reference) {
        ForeignKey key = reference.key();
        String child = reference.child().name().name();
        String columns = ReviewContext.list(key.columns());
        boolean direct = key.referenced().equals(person.name());
        return finding(
                        Subject.table(reference.child().name()),
                        "A row of " + person.name().name() + " cannot be erased while " + child + " refers to "
                                + (direct
                                        ? "it."
                                        : "rows of " + key.referenced().name() + " that go with it."))
                .consequence(context.volume(reference.child()))
                .evidence(Evidence.observed(
                        child + "." + columns + " refers to " + key.referenced().name() + " ON DELETE "
                                + key.onDelete().sql() + "."))
                .choice(
                        "Decide what becomes of the rows of " + child + ".",
                        "They go with the person: ON DELETE CASCADE.",
                        "They stay without the person: make " + columns + " nullable and use ON DELETE SET NULL.",
                        "They must be kept by law: overwrite the person's own columns instead of deleting the row, and waive"
                                + " this with the reason.");
    }

    /** Tables that name the person without a foreign key. */
    private Stream<Finding> left(ReviewContext context, Table person) {
        Set<String> names = names(person);
        return context.tables()
                .filter(table -> !table.name().equals(person.name()))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> names.contains(column.name().toLowerCase(Locale.ROOT)))
                        .filter(column -> table.foreignKeys()
                                .noneMatch(key -> key.columns().contains(column.name())))
                        .map(column -> finding(
                                        Subject.table(table.name()),
                                        "Erasing a row of " + person.name().name() + " leaves the rows of "
                                                + table.name().name() + " behind.")
                                .confidence(Confidence.LIKELY)
                                .consequence(context.volume(table))
                                .evidence(Evidence.observed(column.name() + " is named after the key of "
                                        + person.name().name() + " and has no foreign key."))
                                .choice(
                                        "Decide what becomes of the rows of "
                                                + table.name().name() + ".",
                                        "Add the foreign key, with ON DELETE CASCADE or SET NULL.",
                                        "Erase them by a job of your own, and waive this with the reason."))
                        .limit(1));
    }

    /** {@code contact_id} and {@code contactid} for a table contacts with the key id. */
    private static Set<String> names(Table person) {
        return person.primaryKey().filter(key -> key.columns().size() == 1).stream()
                .flatMap(key -> Stream.of(
                                person.name().name(), person.name().name().replaceAll("s$", ""))
                        .flatMap(name -> Stream.of("_", "")
                                .map(between -> name + between + key.columns().getFirst())))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
