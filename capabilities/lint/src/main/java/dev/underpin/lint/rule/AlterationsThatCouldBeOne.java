package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ALTER TABLE after ALTER TABLE on the same table, where one would wait, and read the rows, only once. */
public final class AlterationsThatCouldBeOne implements LintRule {

    private static final Card CARD = LintRule.seen(
                    AlterationsThatCouldBeOne.class, "ALTER TABLE statements that could be one", Severity.LOW)
            .when(
                    "ALTER TABLE statements on one existing table follow each other and could be one: outside of a transaction, or where two of them read or rewrite the table.")
            .effect(
                    "Outside of a transaction each waits for its own lock, and readers queue behind each; each scan or rewrite goes over all rows again.")
            .instead("One ALTER TABLE with all of the changes. NOT VALID and VALIDATE stay apart, and so do renames.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    private static final Pattern ALONE = Pattern.compile(
            "\\b(RENAME|ATTACH|DETACH|VALIDATE|REFERENCES|SCHEMA|TRIGGER|INHERIT|TABLESPACE|LOGGED|UNLOGGED)\\b|\\bNOT\\s+VALID\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<LintedStatement> run = new ArrayList<>();
        if (merges(statement) && !continues(statement)) {
            run.add(statement);
            statement.later().stream()
                    .takeWhile(one -> merges(one) && sameTable(one, statement) && together(one, statement))
                    .forEach(run::add);
        }
        long slow = run.stream().filter(AlterationsThatCouldBeOne::slow).count();
        boolean apart = !statement.effect().inTransaction();
        return run.size() > 1 && (apart || slow > 1) ? Stream.of(finding(statement, run, slow)) : Stream.empty();
    }

    private static boolean merges(LintedStatement statement) {
        return statement.kind().verb() == Verb.ALTER_TABLE
                && statement.failure().isEmpty()
                && clauses(statement) > 0
                && !ALONE.matcher(statement.sql()).find()
                && TargetTable.of(statement) != null
                && Stream.concat(statement.locks(), statement.held())
                        .anyMatch(lock -> lock.mode().blocksReads()
                                && lock.relation().name().name().equals(TargetTable.words(statement)));
    }

    /** Whether it belongs to a run that began before it. */
    private static boolean continues(LintedStatement statement) {
        if (statement.index() == 0) {
            return false;
        }
        LintedStatement before = statement.earlier().getLast();
        return merges(before) && sameTable(before, statement) && together(before, statement);
    }

    private static boolean sameTable(LintedStatement one, LintedStatement other) {
        return one.kind().target().equals(other.kind().target());
    }

    private static boolean together(LintedStatement one, LintedStatement other) {
        return one.sharesTransaction(other)
                || (!one.effect().inTransaction() && !other.effect().inTransaction());
    }

    private static boolean slow(LintedStatement statement) {
        return statement.scans().findAny().isPresent();
    }

    /** Where the clauses begin behind {@code ALTER TABLE IF EXISTS ONLY name *}; 0 where that is not plain. */
    private static int clauses(LintedStatement statement) {
        List<Token> tokens = statement.tokens();
        int place = 2 + (statement.says("TABLE", "IF", "EXISTS") ? 2 : 0);
        place += place < tokens.size() && tokens.get(place).is("ONLY") ? 1 : 0;
        place += 2 * statement.kind().target().size() - 1;
        place += place < tokens.size() && tokens.get(place).is("*") ? 1 : 0;
        return place > 2 && place < tokens.size() ? tokens.get(place).offset() : 0;
    }

    private Finding finding(LintedStatement statement, List<LintedStatement> run, long slow) {
        ObjectName table = Objects.requireNonNull(TargetTable.of(statement));
        String all = run.stream()
                .map(one -> one.sql().substring(clauses(one)).replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
        String head = statement
                .sql()
                .substring(0, clauses(statement))
                .replaceAll("\\s+", " ")
                .strip();
        return finding(
                        Subject.table(table),
                        "The " + run.size() + " ALTER TABLE statements up to line "
                                + run.getLast().recorded().line()
                                + (slow > 1
                                        ? " go over the rows of " + table.name() + " " + slow
                                                + " times; one would do so once."
                                        : " each wait for a lock of " + table.name() + "; one would wait once."))
                .severity(slow > 1 ? statement.severity(table, Severity.MEDIUM) : card().severity())
                .evidence(statement.evidence())
                .remedy("Say it in one.", List.of(head + " " + all));
    }
}
