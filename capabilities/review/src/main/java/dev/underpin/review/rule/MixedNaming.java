package dev.underpin.review.rule;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few names that follow another convention than all the others. */
public final class MixedNaming implements Rule {

    private static final int ENOUGH = 12;
    private static final double CLEAR = 0.9;
    private static final int SHOWN = 8;

    private static final Card CARD = CardText.of(MixedNaming.class, "Names of another convention", Severity.LOW)
            .when(
                    "Nine in ten names of the tables and columns of a schema follow one convention (snake_case, camelCase,"
                            + " PascalCase, UPPER_CASE), of at least a dozen that tell, and a few follow another. Tables that a"
                            + " migration tool keeps are left out. One finding for each schema.")
            .effect(
                    "Everybody writes the odd ones wrong first, and where the engine folds case they need quotes in every statement.")
            .instead("Rename the odd ones, in two steps where an application reads them.")
            .links("https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS");

    /** How a name is put together; one lower-case word says nothing about it. */
    private enum Convention {
        SNAKE("snake_case", "[a-z][a-z0-9]*(_[a-z0-9]+)+"),
        CAMEL("camelCase", "[a-z][a-z0-9]*([A-Z][a-z0-9]*)+"),
        PASCAL("PascalCase", "([A-Z][a-z0-9]+)+([A-Z]|[A-Z][a-z0-9]+)?"),
        UPPER("UPPER_CASE", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

        private final String title;
        private final Pattern form;

        Convention(String title, String form) {
            this.title = title;
            this.form = Pattern.compile(form);
        }

        static Optional<Convention> of(String name) {
            return Stream.of(values())
                    .filter(convention -> convention.form.matcher(name).matches())
                    .findFirst();
        }
    }

    private record Named(Subject subject, String name, String shown) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        Map<String, List<Table>> schemas = context.tables()
                .filter(table -> !MigrationTables.isOne(table))
                .collect(Collectors.groupingBy(table -> table.name().schema(), TreeMap::new, Collectors.toList()));
        return schemas.entrySet().stream().flatMap(entry -> odd(entry.getKey(), entry.getValue()));
    }

    private static Stream<Named> names(Table table) {
        return Stream.concat(
                Stream.of(new Named(
                        Subject.table(table.name()),
                        table.name().name(),
                        table.name().name())),
                table.columns().stream()
                        .map(column -> new Named(
                                Subject.column(table.name(), column.name()),
                                column.name(),
                                table.name().name() + "." + column.name())));
    }

    private Stream<Finding> odd(String schema, List<Table> tables) {
        List<Named> telling = tables.stream()
                .flatMap(MixedNaming::names)
                .filter(named -> Convention.of(named.name()).isPresent())
                .toList();
        return Stream.of(Convention.values())
                .filter(convention -> share(telling, convention) >= CLEAR)
                .map(convention -> telling.stream()
                        .filter(named -> Convention.of(named.name()).orElseThrow() != convention)
                        .toList())
                .filter(odd -> !odd.isEmpty() && telling.size() >= ENOUGH)
                .map(odd -> finding(schema, telling, odd));
    }

    private static double share(List<Named> telling, Convention convention) {
        return telling.stream()
                        .filter(named -> Convention.of(named.name()).orElseThrow() == convention)
                        .count()
                / (double) Math.max(1, telling.size());
    }

    private Finding finding(String schema, List<Named> telling, List<Named> odd) {
        String usual = telling.stream()
                .filter(named -> !odd.contains(named))
                .findFirst()
                .flatMap(named -> Convention.of(named.name()))
                .map(convention -> convention.title)
                .orElse("");
        List<String> shown = odd.stream().limit(SHOWN).map(Named::shown).toList();
        String more = odd.size() > SHOWN ? ", and " + (odd.size() - SHOWN) + " more" : "";
        return finding(
                        odd.size() == 1 ? odd.getFirst().subject() : Subject.schema(schema),
                        "Names in " + schema + " are " + usual + ", but for " + ReviewContext.list(shown) + more + ".")
                .evidence(Evidence.observed((telling.size() - odd.size()) + " of " + telling.size()
                        + " names that tell follow the convention."))
                .choice(
                        "Rename them, or say that they are meant so.",
                        "Rename them in two steps: a view or a second column under the new name first, then the old one goes.",
                        "Waive this for names that another system gave.");
    }
}
