package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An INSERT that relies on the order of the columns today. */
public final class InsertWithoutColumnList implements LintRule {

    private static final Card CARD = LintRule.read(
                    InsertWithoutColumnList.class, "INSERT without a list of columns", Severity.LOW)
            .when("An INSERT into a table that the file did not make does not name its columns.")
            .effect(
                    "Where the table has another column or another order, in production or after the next migration, it fails or puts values into the wrong columns.")
            .instead("Name the columns.")
            .links("https://www.postgresql.org/docs/current/sql-insert.html");

    private static final Set<String> SOURCES = Set.of("VALUES", "SELECT", "WITH", "TABLE", "OVERRIDING");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return Spoken.of(statement)
                .flatMap(tokens -> target(tokens).stream())
                .filter(table -> isOld(statement, table))
                .distinct()
                .map(table -> finding(
                                Subject.database(),
                                "The INSERT into " + table
                                        + " does not name its columns: it holds only for as long as the table"
                                        + " looks like today.")
                        .evidence(Words.seen(statement, "Values go to columns by their order."))
                        .advice("Name the columns behind " + table + "."));
    }

    /** The table, where neither a list of columns nor DEFAULT VALUES follows it. */
    private static Optional<String> target(List<Token> tokens) {
        int into = IntStream.range(0, tokens.size() - 1)
                .filter(i -> tokens.get(i).is("INSERT") && tokens.get(i + 1).is("INTO"))
                .findFirst()
                .orElse(tokens.size());
        int at = into + 2;
        while (at + 2 < tokens.size() && tokens.get(at + 1).is(".")) {
            at += 2;
        }
        if (at + 1 >= tokens.size() || !tokens.get(at).isName()) {
            return Optional.empty();
        }
        int next = tokens.get(at + 1).is("AS") ? at + 3 : at + 1;
        boolean bracket = next + 1 < tokens.size() && tokens.get(next).is("(");
        int source = bracket ? next + 1 : next;
        boolean bare = source < tokens.size()
                && SOURCES.stream().anyMatch(tokens.get(source)::is)
                && !(bracket && tokens.get(source).is("VALUES"));
        return bare ? Optional.of(tokens.get(at).name()) : Optional.empty();
    }

    /** Of one that was run, by what it touched; of one that was read, by the statements before it. */
    private static boolean isOld(LintedStatement statement, String table) {
        if (statement.wasRun()) {
            return Stream.concat(statement.locks(), statement.held())
                    .anyMatch(lock -> lock.relation().name().name().equals(table));
        }
        return statement.earlier().stream()
                .map(LintedStatement::kind)
                .noneMatch(kind -> kind.verb() == Verb.CREATE_TABLE
                        && !kind.target().isEmpty()
                        && kind.target().getLast().equals(table));
    }
}
