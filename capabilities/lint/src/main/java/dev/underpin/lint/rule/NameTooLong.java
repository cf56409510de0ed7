package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

/** A name that the server cuts off without an error. */
public final class NameTooLong implements LintRule {

    private static final Card CARD = LintRule.read(NameTooLong.class, "Name too long", Severity.LOW)
            .when("A statement that defines something has a name of more than 63 bytes.")
            .effect(
                    "The server cuts it to 63 bytes with a notice that most runners hide: two names may become one, and code that knows the long one by catalog does not find it.")
            .instead("Choose a name of at most 63 bytes.")
            .links("https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS");

    private static final int LIMIT = 63;
    private static final Set<Verb> DEFINING = Set.of(
            Verb.CREATE_TABLE,
            Verb.CREATE_INDEX,
            Verb.CREATE_VIEW,
            Verb.CREATE_MATERIALIZED_VIEW,
            Verb.CREATE_SEQUENCE,
            Verb.CREATE_TYPE,
            Verb.CREATE_DOMAIN,
            Verb.CREATE_ROUTINE,
            Verb.CREATE_TRIGGER,
            Verb.CREATE_SCHEMA,
            Verb.CREATE_OTHER,
            Verb.ALTER_TABLE,
            Verb.ALTER_OTHER);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (!DEFINING.contains(statement.kind().verb())) {
            return Stream.empty();
        }
        return statement.tokens().stream()
                .filter(Token::isName)
                .map(Token::name)
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > LIMIT)
                .distinct()
                .map(name -> finding(
                                Subject.database(),
                                "The name " + name + " has "
                                        + name.getBytes(StandardCharsets.UTF_8).length
                                        + " bytes and is cut off after " + LIMIT + ".")
                        .evidence(Evidence.known("PostgreSQL keeps " + LIMIT + " bytes of a name: " + cut(name) + "."))
                        .advice("Choose a shorter one."));
    }

    private static String cut(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            end--;
        }
        return name.substring(0, end);
    }
}
