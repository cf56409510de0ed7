package dev.underpin.tune.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.tune.query.Pattern;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.query.TableKeys;
import dev.underpin.tune.query.TreeRule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A search by the beginning of a text, with an index that sorts otherwise than letter by letter. */
public final class PrefixWithoutPatternIndex implements TreeRule {

    private static final Card CARD = CardText.of(
                    PrefixWithoutPatternIndex.class,
                    "Beginning of a text asked of an index that sorts by language",
                    Severity.MEDIUM)
            .needs(Need.QUERY, Need.CATALOG)
            .when("LIKE 'abc%' on a column whose index sorts by the rules of a language and has no operator class "
                    + "for patterns.")
            .effect("Words that begin alike do not stand together in such an order: the index cannot serve the "
                    + "pattern.")
            .instead("An index with text_pattern_ops (or varchar_pattern_ops), or the column sorted by COLLATE \"C\".")
            .links("https://www.postgresql.org/docs/current/indexes-opclass.html");

    @Override
    public Card card() {
        return CARD;
    }

    private static final java.util.regex.Pattern BY_CODE = java.util.regex.Pattern.compile(
            "(pg_catalog\\.)?\"?(C|POSIX|ucs_basic|C\\.utf-?8|pg_c_utf8)\"?", java.util.regex.Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Finding> judge(ReviewedTree tree) {
        return Pattern.in(tree)
                .filter(pattern -> !pattern.caseless() && !pattern.negated() && pattern.isPrefix())
                .flatMap(pattern -> tree.column(pattern.value()).stream())
                .flatMap(column -> tree.context().table(column.table()).stream()
                        .filter(table -> !tree.isSmall(table) && sortsByLanguage(tree, table, column.column()))
                        .filter(table -> TableKeys.beginningWith(table, column.column())
                                .findAny()
                                .isPresent())
                        .filter(table -> TableKeys.beginningWith(table, column.column())
                                .noneMatch(PrefixWithoutPatternIndex::servesPatterns))
                        .map(table -> finding(
                                        tree,
                                        "No index of " + column.column()
                                                + " serves the beginning of a text: they sort by language.")
                                .consequence(tree.volume(table))
                                .evidence(Evidence.observed(column.column() + " is sorted by "
                                        + collation(tree, table, column.column()) + "."))
                                .remedy(
                                        "Index it for patterns.",
                                        List.of("CREATE INDEX CONCURRENTLY ON "
                                                + tree.context().phrasing().quote(table.name()) + " ("
                                                + tree.context().phrasing().quote(column.column())
                                                + " text_pattern_ops)"))));
    }

    private static boolean servesPatterns(Index index) {
        IndexKey first = index.keys().getFirst();
        return first.operatorClass() != null && first.operatorClass().contains("pattern")
                || first.collation() != null
                        && BY_CODE.matcher(first.collation()).matches();
    }

    private static boolean sortsByLanguage(ReviewedTree tree, Table table, String column) {
        String collation = collation(tree, table, column);
        return !collation.isEmpty() && !BY_CODE.matcher(collation).matches();
    }

    private static String collation(ReviewedTree tree, Table table, String column) {
        String own = table.column(column).map(Column::collation).orElse(null);
        return own != null
                ? own
                : Objects.requireNonNullElse(tree.context().catalog().collation(), "");
    }
}
