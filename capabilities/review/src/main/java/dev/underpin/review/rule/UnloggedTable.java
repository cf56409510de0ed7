package dev.underpin.review.rule;

import dev.underpin.model.catalog.Persistence;
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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table that a crash empties. */
public final class UnloggedTable implements Rule {

    /** What may be lost: it can be made again, or is worth nothing after a crash. */
    private static final Set<String> EXPENDABLE = NameWords.words("""
            cache caches cached tmp temp staging stage stg import imports bucket buckets session sessions
            scratch work buffer lock locks heartbeat heartbeats presence load throttle nonce nonces""");

    private static final Pattern SAID =
            Pattern.compile("(?i).*(unlogged|cache|crash|losing|lost|rebuil[dt]|recomput|scratch).*", Pattern.DOTALL);

    private static final Card CARD = CardText.of(UnloggedTable.class, "Unlogged table", Severity.MEDIUM)
            .when(
                    "A table is UNLOGGED, and neither its name nor its comment says that its rows may be lost: cache, session,"
                            + " staging, temp.")
            .effect("After a crash the table is empty, and replicas never see a row of it.")
            .instead("Make it an ordinary table, or say in its comment that losing it is fine.")
            .links("https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> table.persistence() == Persistence.UNLOGGED)
                .filter(table -> !NameWords.hasAny(table.name().name(), EXPENDABLE)
                        && !NameWords.hasAny(table.name().schema(), EXPENDABLE))
                .filter(table -> table.comment() == null
                        || !SAID.matcher(table.comment()).matches())
                .map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        List<String> parents = table.foreignKeys()
                .map(key -> key.referenced().name())
                .distinct()
                .toList();
        String name = context.phrasing().quote(table.name());
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " is unlogged: a crash of the server empties it.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        parents.isEmpty()
                                ? "Neither its name nor a comment says that its rows may be lost."
                                : "Its rows refer to " + ReviewContext.list(parents) + ", which survive."))
                .remedy(
                        "If its rows matter, log it: that rewrites the table under an exclusive lock. If they do not, say so in a"
                                + " comment.",
                        List.of("ALTER TABLE " + name + " SET LOGGED"));
    }
}
