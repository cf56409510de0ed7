package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.RowsTouched;
import dev.underpin.sql.Token;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an UPDATE or DELETE goes over all rows of an existing table at once. */
final class EveryRow {

    private static final Set<String> WORDS =
            Set.of("IS", "NOT", "NULL", "AND", "OR", "DISTINCT", "FROM", "TRUE", "FALSE", "WHERE", "UNKNOWN");

    private EveryRow() {}

    /** The table, by the missing condition, or one that no row fails yet; in code, by the rows it wrote. */
    static Optional<ObjectName> of(LintedStatement statement, Verb verb) {
        if (statement.kind().verb() == verb) {
            return table(statement).filter(table -> unconditional(statement, table));
        }
        boolean plain = statement.kind().verb() == Verb.DO
                && statement.sql().toUpperCase(Locale.ROOT).matches("(?s).*\\b" + verb + "\\b.*")
                && !statement.sql().toUpperCase(Locale.ROOT).matches("(?s).*\\b(WHERE|COMMIT|LOOP)\\b.*");
        return plain
                ? statement
                        .rowsTouched()
                        .filter(rows -> rows.relation().kind().isTable())
                        .filter(rows -> all(statement, rows, verb))
                        .map(rows -> rows.relation().name())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean all(LintedStatement statement, RowsTouched rows, Verb verb) {
        long written = verb == Verb.UPDATE ? rows.updated() : rows.deleted();
        return written > 0
                && statement
                        .scans()
                        .anyMatch(scan ->
                                scan.relation().equals(rows.relation()) && scan.rows() > 0 && written >= scan.rows());
    }

    /** What it names, if that was there before the file. */
    private static Optional<ObjectName> table(LintedStatement statement) {
        String name = TargetTable.words(statement);
        if (!statement.wasRun()) {
            return TargetTable.madeHere(statement) ? Optional.empty() : Optional.ofNullable(TargetTable.of(statement));
        }
        return Stream.concat(statement.locks(), statement.held())
                .filter(lock -> lock.mode().strength() > 2)
                .map(lock -> lock.relation().name())
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    private static boolean unconditional(LintedStatement statement, ObjectName table) {
        List<Token> tokens = statement.tokens();
        int where = BatchedUpdate.at(tokens, "WHERE", 0);
        if (where < 0) {
            return !statement.says("WITH") && !statement.says("JOIN");
        }
        int returning = BatchedUpdate.at(tokens, "RETURNING", where);
        List<Token> condition = tokens.subList(where + 1, returning < 0 ? tokens.size() : returning);
        return onlyNewColumns(statement, table, condition);
    }

    /** {@code WHERE state IS NULL}, of a column that this file has added: that is every row. */
    private static boolean onlyNewColumns(LintedStatement statement, ObjectName table, List<Token> condition) {
        Set<String> added = statement.earlier().stream()
                .flatMap(one -> one.added(Subject.Kind.COLUMN))
                .filter(column -> Parts.table(column).equals(table) && column.fact("default") == null)
                .map(CatalogEntry::name)
                .collect(Collectors.toSet());
        List<String> names = condition.stream()
                .filter(token -> token.isName() && !WORDS.contains(token.text().toUpperCase(Locale.ROOT)))
                .map(Token::name)
                .toList();
        return !names.isEmpty()
                && added.containsAll(names)
                && statement.says("IS", "NULL")
                && !statement.says("IS", "NOT", "NULL");
    }
}
