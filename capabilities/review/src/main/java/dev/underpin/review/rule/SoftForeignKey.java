package dev.underpin.review.rule;

import dev.underpin.engine.Inclusion;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.ReferentialAction;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Relations;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A reference that holds for every row and that nothing enforces. */
public final class SoftForeignKey implements Rule {

    private static final Card CARD = CardText.of(SoftForeignKey.class, "Reference without a foreign key", Severity.HIGH)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "A column is named after another table and its key, has the key's type and no foreign key; at least 100"
                            + " rows with 20 distinct values were looked at (60 where the name says more than the table's), and the"
                            + " table has every one of them.")
            .effect("It is true today. The first delete that forgets it leaves rows that belong to nothing.")
            .instead("Declare the foreign key, and index it.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return ReferenceCandidate.of(context)
                .flatMap(candidate -> context
                        .inclusion(candidate.childColumn(), candidate.parentColumn())
                        .filter(inclusion -> inclusion.orphans() == 0 && candidate.enough(inclusion))
                        .map(inclusion -> finding(context, candidate, inclusion))
                        .stream());
    }

    private Finding finding(ReviewContext context, ReferenceCandidate candidate, Inclusion inclusion) {
        String child =
                candidate.child().name().name() + "." + candidate.column().name();
        String parent = candidate.parent().name().name();
        Draft draft = finding(
                        Subject.column(candidate.childColumn()),
                        child
                                + (inclusion.complete()
                                        ? " always names a row of "
                                        : " names, wherever looked at, a row of ")
                                + parent + ", and no foreign key says so.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(candidate.child()))
                .evidence(Evidence.observed(
                        "All " + Volume.count(inclusion.distinct()) + " values in " + Volume.count(inclusion.rows())
                                + " rows are in " + parent + "." + candidate.key()
                                + (inclusion.complete() ? "." : "; not all rows were looked at."),
                        OrphanQuery.of(context.phrasing(), candidate.childColumn(), candidate.parentColumn())));
        List<String> statements =
                candidate.child().kind() == TableKind.PARTITIONED ? List.of() : statements(context, candidate);
        return statements.isEmpty()
                ? draft.advice("Declare the foreign key to " + parent + "." + candidate.key() + ", and index "
                        + candidate.column().name() + ".")
                : draft.remedy(
                        "Declare it. Written like this, a row of " + parent + " that is referred to cannot be deleted;"
                                + " choose ON DELETE otherwise.",
                        statements);
    }

    private static List<String> statements(ReviewContext context, ReferenceCandidate candidate) {
        var table = candidate.child();
        List<String> columns = List.of(candidate.column().name());
        var key = new ForeignKey(
                table.name().name() + "_" + candidate.column().name() + "_fkey",
                columns,
                candidate.parent().name(),
                List.of(candidate.key()),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                List.of(),
                false,
                false,
                Deferral.NOT_DEFERRABLE,
                true,
                true,
                null);
        List<String> declare = context.phrasing().addForeignKey(table.name(), key);
        if (declare.isEmpty() || Relations.servesLookup(table, columns)) {
            return declare;
        }
        var statements = new ArrayList<>(context.phrasing()
                .createIndex(
                        table.name().name() + "_" + candidate.column().name() + "_idx",
                        table.name(),
                        false,
                        columns,
                        ""));
        statements.addAll(declare);
        return statements;
    }
}
