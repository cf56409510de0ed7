package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A view that is gone for good, or for as long as nobody has committed the new one. */
public final class ViewDropped implements LintRule {

    private static final Card CARD = LintRule.seen(ViewDropped.class, "View dropped", Severity.MEDIUM)
            .when("An existing view is gone after the statement, and none of its name is made in the same transaction.")
            .effect("Queries that read it fail: from then on, or until the new one is there.")
            .instead("Deploy code that does not read it first. To replace it, drop and create it in one transaction.")
            .links("https://www.postgresql.org/docs/current/sql-dropview.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Cascade cascade = Cascade.of(statement);
        return statement
                .removed(Subject.Kind.VIEW)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .filter(view -> !cascade.took(view))
                .filter(view -> statement
                        .removed(Subject.Kind.SCHEMA)
                        .noneMatch(schema -> schema.name().equals(view.subject().schema())))
                .flatMap(view -> judge(statement, view));
    }

    private Stream<Finding> judge(LintedStatement statement, CatalogEntry view) {
        Optional<Successor> next = Successor.of(statement, view.subject());
        if (next.isPresent() && next.get().atOnce(statement)) {
            return Stream.empty();
        }
        String name = "The " + view.text("kind") + " " + view.name();
        return Stream.of(next.map(later -> finding(
                                view.subject(),
                                name + " is gone until line "
                                        + later.statement().recorded().line()
                                        + " makes it anew: queries in between fail.")
                        .evidence(Words.seen(statement, "The two statements are committed one by one."))
                        .advice("Put both into one transaction, or use CREATE OR REPLACE VIEW."))
                .orElseGet(() -> finding(view.subject(), name + " is dropped: code that still reads it fails.")
                        .evidence(Words.seen(statement, "No view or table has its name at the end of the file."))
                        .advice("Deploy code that does not read it before it goes.")));
    }
}
