package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.effect.Relation;
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tables that a statement emptied, told apart: those it names, and those that CASCADE reached. Partitions count as named
 * with their parent.
 *
 * @param named a partitioned table stands for its partitions
 */
record Emptied(List<ObjectName> named, List<ObjectName> reached) {

    /** Statements that make new files for other reasons: a table that was emptied before is empty after them too. */
    private static final Set<Verb> REWRITING = Set.of(Verb.ALTER_TABLE, Verb.VACUUM, Verb.CLUSTER, Verb.REFRESH);

    static Emptied by(LintedStatement statement) {
        if (REWRITING.contains(statement.kind().verb())) {
            return new Emptied(List.of(), List.of());
        }
        List<ObjectName> parents = statement
                .locks()
                .map(Lock::relation)
                .filter(relation ->
                        relation.kind() == Relation.Kind.PARTITIONED_TABLE && says(statement, relation.name()))
                .map(Relation::name)
                .toList();
        boolean cascade = word("CASCADE", statement.sql());
        var named = new TreeSet<ObjectName>();
        var reached = new TreeSet<ObjectName>();
        statement
                .emptied()
                .filter(relation -> relation.kind() == Relation.Kind.TABLE)
                .map(Relation::name)
                .forEach(table -> {
                    Optional<ObjectName> parent = parents.stream()
                            .filter(one -> table.name().startsWith(one.name()) && !says(statement, table))
                            .findFirst();
                    boolean asked = parent.isPresent() || !cascade || says(statement, table);
                    (asked ? named : reached).add(parent.orElse(table));
                });
        return new Emptied(List.copyOf(named), List.copyOf(reached));
    }

    private static boolean says(LintedStatement statement, ObjectName table) {
        return word(table.name(), statement.sql());
    }

    private static boolean word(String word, String sql) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }
}
