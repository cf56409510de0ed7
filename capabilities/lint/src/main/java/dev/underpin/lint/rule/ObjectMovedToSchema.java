package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A table, view, routine, type or sequence in another schema, while running code looks for it in the old one. */
public final class ObjectMovedToSchema implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ObjectMovedToSchema.class, "Object moved to another schema", Severity.HIGH)
            .when(
                    "An existing object is in another schema after the statement, its schema was not renamed, and nothing takes its old name in the same transaction. Sequences of columns go with their tables.")
            .effect("Code that names the old schema, or does not have the new one in its search_path, fails.")
            .instead("Leave a view or a routine under the old name until no running code uses it.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html");

    private static final List<Subject.Kind> KINDS = List.of(
            Subject.Kind.TABLE, Subject.Kind.VIEW, Subject.Kind.ROUTINE, Subject.Kind.TYPE, Subject.Kind.SEQUENCE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (statement.altered(Subject.Kind.SCHEMA).anyMatch(Difference.Altered::renamed)) {
            return Stream.empty();
        }
        return KINDS.stream()
                .flatMap(statement::altered)
                .filter(moved -> !Objects.equals(
                        moved.before().subject().schema(),
                        moved.after().subject().schema()))
                .filter(moved -> moved.after().fact("owned_by") == null)
                .filter(moved -> Successor.of(statement, moved.before().subject())
                        .filter(next -> next.atOnce(statement))
                        .isEmpty())
                .map(moved -> finding(statement, moved));
    }

    private Finding finding(LintedStatement statement, Difference.Altered moved) {
        boolean relation = moved.kind() == Subject.Kind.TABLE || moved.kind() == Subject.Kind.VIEW;
        return finding(
                        moved.before().subject(),
                        "The " + Words.of(moved.after()) + " moves from "
                                + moved.before().subject().schema() + " to "
                                + moved.after().subject().schema()
                                + ": running code that looks for it in the old schema fails.")
                .evidence(Words.seen(statement, "Nothing has the old name when the transaction ends."))
                .remedy(
                        relation
                                ? OldName.ADVICE
                                : "Add the new schema to every role's search_path beforehand, and move it when no code names the"
                                        + " old one.",
                        relation
                                ? OldName.view(
                                        statement,
                                        TableColumns.table(moved.before()),
                                        TableColumns.table(moved.after()))
                                : List.of());
    }
}
