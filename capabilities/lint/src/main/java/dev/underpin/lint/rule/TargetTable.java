package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table that a statement names, for the rules that must go by the text: the effect does not show it. */
final class TargetTable {

    private TargetTable() {}

    /** Without a schema it is looked for in {@code public}. Null where the statement names none, or several. */
    static @Nullable ObjectName of(LintedStatement statement) {
        List<String> names = statement.kind().target();
        if (names.isEmpty()) {
            return null;
        }
        return new ObjectName(names.size() > 1 ? names.get(names.size() - 2) : "public", names.getLast());
    }

    /** As people call it; empty where it is not known. */
    static String words(LintedStatement statement) {
        return statement.kind().target().isEmpty()
                ? ""
                : statement.kind().target().getLast();
    }

    static Subject subject(LintedStatement statement) {
        ObjectName table = of(statement);
        return table == null ? Subject.database() : Subject.table(table);
    }

    /** Whether an earlier statement of the file made what this one names. */
    static boolean madeHere(LintedStatement statement) {
        String name = words(statement);
        return !name.isEmpty()
                && statement.earlier().stream()
                        .filter(one -> one.kind().verb().name().startsWith("CREATE_"))
                        .anyMatch(one -> words(one).equals(name));
    }

    /** What could not be looked at because scratch lacks something. Null where nothing is missing. */
    static @Nullable String unread(LintedStatement statement, String what) {
        int unread = statement.file().recorded().unread();
        return statement.failure().isEmpty() || unread == 0
                ? null
                : "Scratch has no such " + what + ": the " + unread + " behind it were not looked at.";
    }

    /** What was seen, or that it was only read. */
    static Evidence evidence(LintedStatement statement) {
        return statement.wasRun() && statement.failure().isEmpty()
                ? statement.evidence()
                : Evidence.known("Read from the statement's text on line "
                        + statement.recorded().line() + ".");
    }
}
