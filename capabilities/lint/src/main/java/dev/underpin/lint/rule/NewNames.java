package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import java.util.List;
import java.util.Set;

/** The names that a statement gives: to new objects, to new columns of tables, and to renamed ones. In a stable order. */
final class NewNames {

    private static final Set<Subject.Kind> KINDS = Set.of(
            Subject.Kind.SCHEMA,
            Subject.Kind.TABLE,
            Subject.Kind.VIEW,
            Subject.Kind.COLUMN,
            Subject.Kind.TYPE,
            Subject.Kind.ROUTINE);

    private NewNames() {}

    static List<Subject> of(LintedStatement statement) {
        boolean extension = statement.made(Subject.Kind.EXTENSION).findAny().isPresent();
        return extension
                ? List.of()
                : statement.effect().differences().stream()
                        .filter(difference -> KINDS.contains(difference.kind()))
                        .filter(NewNames::isNew)
                        .map(difference -> difference.entry().subject())
                        .sorted()
                        .toList();
    }

    /** The name itself, without what it belongs to. */
    static String name(Subject subject) {
        String name =
                subject.kind() == Subject.Kind.ROUTINE || subject.part() == null ? subject.object() : subject.part();
        return name == null ? String.valueOf(subject.schema()) : name;
    }

    private static boolean isNew(Difference difference) {
        return switch (difference) {
            case Difference.Created created -> !created.entry().is("inherited");
            case Difference.Dropped dropped -> false;
            case Difference.Altered altered ->
                !name(altered.before().subject()).equals(name(altered.after().subject()));
        };
    }
}
