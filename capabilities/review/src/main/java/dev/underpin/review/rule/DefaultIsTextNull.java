package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A default that was meant as SQL and is four letters of text. */
public final class DefaultIsTextNull implements Rule {

    private static final Set<String> MEANT_AS_SQL = Set.of(
            "null",
            "now()",
            "current_timestamp",
            "current_date",
            "gen_random_uuid()",
            "uuid_generate_v4()",
            "undefined");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'(::.*)?", Pattern.DOTALL);

    private static final Card CARD = CardText.of(
                    DefaultIsTextNull.class, "Default is a word in quotes", Severity.MEDIUM)
            .when(
                    "The default of a text column is the text NULL, now(), current_timestamp, gen_random_uuid() or undefined, in"
                            + " quotes.")
            .effect("Rows get the word itself: IS NULL does not find them, and the word turns up in front of users.")
            .instead("Drop the default or write it without quotes, and repair the rows that hold the word.")
            .links("https://www.postgresql.org/docs/current/ddl-default.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.generated() == null)
                        .filter(column -> context.base(column.type()).family().isText())
                        .flatMap(column -> Stream.of(word(column))
                                .filter(word -> MEANT_AS_SQL.contains(word.toLowerCase(Locale.ROOT)))
                                .map(word -> finding(context, table, column, word))));
    }

    private static String word(Column column) {
        Matcher literal = LITERAL.matcher(String.valueOf(column.defaultValue()));
        return literal.matches() ? literal.group(1) : "";
    }

    private Finding finding(ReviewContext context, Table table, Column column, String word) {
        String quoted = context.phrasing().quote(column.name());
        String name = context.phrasing().quote(table.name());
        return finding(
                        Subject.column(table.name(), column.name()),
                        "The default of " + table.name().name() + "." + column.name() + " is the text " + word + ".")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "The default is in quotes: " + column.defaultValue() + ".",
                        "SELECT count(*) FROM " + name + " WHERE " + quoted + " = "
                                + context.phrasing().literal(word)))
                .remedy(
                        "Drop the default, then look at the rows that hold the word.",
                        context.has(Ability.ALTER_CONSTRAINTS)
                                ? List.of("ALTER TABLE " + name + " ALTER COLUMN " + quoted + " DROP DEFAULT")
                                : List.of());
    }
}
