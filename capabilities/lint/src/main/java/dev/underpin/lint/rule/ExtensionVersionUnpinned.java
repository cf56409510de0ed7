package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An extension in whatever version the server has. */
public final class ExtensionVersionUnpinned implements LintRule {

    private static final Card CARD = LintRule.read(
                    ExtensionVersionUnpinned.class, "Extension without a version", Severity.INFO)
            .when("CREATE EXTENSION does not say VERSION.")
            .effect(
                    "Two servers have two versions of its functions and types, and a dump of one may not restore on the other.")
            .instead("Say VERSION if it matters which one, and update it by ALTER EXTENSION … UPDATE TO.")
            .links("https://www.postgresql.org/docs/current/sql-createextension.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Spoken.of(statement)
                .filter(tokens -> IntStream.range(0, tokens.size() - 1)
                        .anyMatch(i ->
                                tokens.get(i).is("CREATE") && tokens.get(i + 1).is("EXTENSION")))
                .filter(tokens -> tokens.stream().noneMatch(token -> token.is("VERSION")))
                .flatMap(tokens -> name(tokens).stream())
                .map(name -> finding(
                                new Subject(Subject.Kind.EXTENSION, null, name, null),
                                "Which version of " + name + " is installed depends on the server.")
                        .evidence(Words.seen(
                                statement,
                                statement
                                        .made(Subject.Kind.EXTENSION)
                                        .filter(extension -> extension.name().equals(name))
                                        .map(extension -> "Here it was " + extension.text("version") + ".")
                                        .findFirst()
                                        .orElse("The statement does not say VERSION.")))
                        .advice("Say VERSION, if it matters which one."));
    }

    private static Optional<String> name(List<Token> tokens) {
        return tokens.stream()
                .dropWhile(token -> !token.is("EXTENSION"))
                .skip(1)
                .filter(token -> token.isName() && !token.is("IF") && !token.is("NOT") && !token.is("EXISTS"))
                .map(Token::name)
                .findFirst();
    }
}
