package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.TypeOutcome;
import dev.underpin.model.effect.TypeOutcome.Kind;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type change on a guessed column: whether it is free or rewrites the table, only the present type tells. */
public final class TypeChangeDependsOnPresentType implements LintRule {

    private static final Card CARD = LintRule.seen(
                    TypeChangeDependsOnPresentType.class,
                    "Type change whose cost depends on the present type",
                    Severity.HIGH)
            .when(
                    "A column of a table that had to be guessed changes its type, and from some types that rewrites the table.")
            .effect(
                    "From one type it is done in milliseconds, from another every row is written anew while nobody can read.")
            .instead("Give the real base (--base), or look the type up and compare it with the outcomes observed here.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    /** One ALTER COLUMN … TYPE …, as written. */
    private record Change(String column, String text) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (statement.recorded().basis() != Evidence.Basis.GUESS
                || statement.kind().verb() != Verb.ALTER_TABLE
                || statement.kind().target().isEmpty()) {
            return Stream.empty();
        }
        List<String> target = statement.kind().target();
        var table = new ObjectName(target.size() > 1 ? target.getFirst() : "public", target.getLast());
        return statement.lockOn(table).isEmpty()
                ? Stream.empty()
                : changes(statement).flatMap(change -> finding(statement, table, change));
    }

    private Stream<Finding> finding(LintedStatement statement, ObjectName table, Change change) {
        List<TypeOutcome> outcomes = statement.context().typeOutcomes().apply(change.column(), change.text());
        if (outcomes.stream().noneMatch(outcome -> outcome.kind() == Kind.REWRITES)) {
            return Stream.empty();
        }
        return Stream.of(finding(
                        Subject.column(table, change.column()),
                        "Whether this rewrites " + table.name() + " depends on the type that " + change.column()
                                + " has now.")
                .confidence(Confidence.POSSIBLE)
                .evidence(Evidence.observed(told(outcomes)))
                .advice("Look it up: \\d " + table.name() + ", or give the real base with --base."));
    }

    private static String told(List<TypeOutcome> outcomes) {
        return Stream.of(Kind.FREE, Kind.SCANS, Kind.REWRITES, Kind.REFUSED)
                .map(kind -> words(kind) + " from "
                        + outcomes.stream()
                                .filter(outcome -> outcome.kind() == kind)
                                .map(TypeOutcome::from)
                                .collect(Collectors.joining(", ")))
                .filter(line -> !line.endsWith(" from "))
                .collect(Collectors.joining("; ", "Tried: ", "."));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case FREE -> "free";
            case SCANS -> "reads the table";
            case REWRITES -> "rewrites it";
            case REFUSED -> "refused";
        };
    }

    /** The changes a statement spells out. What a DO block does is not among them. */
    private static Stream<Change> changes(LintedStatement statement) {
        var changes = new ArrayList<Change>();
        List<Token> tokens = statement.tokens();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i).is("TYPE") && isOfColumn(tokens, i)) {
                int name = tokens.get(i - 1).is("DATA") ? i - 3 : i - 1;
                changes.add(new Change(tokens.get(name).name(), text(statement, tokens, i)));
            }
        }
        return changes.stream();
    }

    private static boolean isOfColumn(List<Token> tokens, int type) {
        int name = tokens.get(type - 1).is("DATA") ? type - 3 : type - 1;
        return name > 0
                && (tokens.get(name - 1).is("ALTER") || tokens.get(name - 1).is("COLUMN"));
    }

    /** Up to the comma or the end of the statement. */
    private static String text(LintedStatement statement, List<Token> tokens, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0 && tokens.get(i).is(",")) {
                return statement
                        .sql()
                        .substring(tokens.get(from).offset(), tokens.get(i).offset())
                        .strip();
            }
        }
        return statement.sql().substring(tokens.get(from).offset());
    }
}
