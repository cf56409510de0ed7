package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What takes the name of an object that was dropped or renamed: for whoever uses it by that name, the object is only gone for
 * as long as there is none.
 *
 * @param statement that put it there
 * @param entry as it is then
 * @param made whether it is new, rather than an older one under a new name
 */
record Successor(LintedStatement statement, CatalogEntry entry, boolean made) {

    private static final Set<Subject.Kind> RELATIONS = Set.of(Subject.Kind.TABLE, Subject.Kind.VIEW);

    /** The first one in this statement or behind it. Of a routine, with the same arguments. */
    static Optional<Successor> of(LintedStatement gone, Subject subject) {
        return Stream.concat(Stream.of(gone), gone.later().stream())
                .flatMap(statement -> statement.effect().differences().stream()
                        .filter(difference -> takes(difference, subject))
                        .map(difference ->
                                new Successor(statement, difference.entry(), difference instanceof Difference.Created)))
                .findFirst();
    }

    /** The statement itself, and those before it in the file. */
    static Stream<LintedStatement> upTo(LintedStatement statement) {
        return Stream.concat(statement.earlier().stream(), Stream.of(statement));
    }

    /** Whether nobody can see the time between: both are committed together. */
    boolean atOnce(LintedStatement gone) {
        return statement == gone || gone.sharesTransaction(statement);
    }

    private static boolean takes(Difference difference, Subject name) {
        return switch (difference) {
            case Difference.Created created -> same(created.entry().subject(), name);
            case Difference.Altered altered ->
                same(altered.after().subject(), name) && !same(altered.before().subject(), name);
            case Difference.Dropped dropped -> false;
        };
    }

    private static boolean same(Subject one, Subject other) {
        boolean kinds =
                one.kind() == other.kind() || RELATIONS.contains(one.kind()) && RELATIONS.contains(other.kind());
        return kinds
                && Objects.equals(one.schema(), other.schema())
                && Objects.equals(one.object(), other.object())
                && Objects.equals(one.part(), other.part());
    }
}
