package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The functions and procedures that code can call: those of triggers are left out. In a stable order. */
final class Routines {

    private Routines() {}

    static boolean callable(CatalogEntry routine) {
        return !routine.text("returns").endsWith("trigger");
    }

    /** Whether both have the same schema and name, whatever their arguments. */
    static boolean sameName(CatalogEntry one, CatalogEntry other) {
        return Objects.equals(one.subject().owner(), other.subject().owner());
    }

    static Stream<CatalogEntry> removed(LintedStatement statement) {
        return statement
                .removed(Subject.Kind.ROUTINE)
                .filter(Routines::callable)
                .sorted(Comparator.comparing(CatalogEntry::subject));
    }

    /** Those that are new in the statement, one of the same name made before in the file or not. */
    static Stream<CatalogEntry> made(LintedStatement statement) {
        return statement
                .made(Subject.Kind.ROUTINE)
                .filter(Routines::callable)
                .sorted(Comparator.comparing(CatalogEntry::subject));
    }

    static Stream<Difference.Altered> altered(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.ROUTINE)
                .filter(routine -> callable(routine.after()))
                .sorted(Comparator.comparing(routine -> routine.after().subject()));
    }

    /** The types of a routine's arguments in order, names and modes left out where they can be told apart; for counting. */
    static List<String> arguments(CatalogEntry routine) {
        String all = routine.subject().part() == null ? "" : routine.subject().part();
        var arguments = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= all.length(); i++) {
            char c = i == all.length() ? ',' : all.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && i > from) {
                arguments.add(all.substring(from, i).strip());
                from = i + 1;
            }
        }
        return arguments;
    }

    /** What a finding about it points at. */
    static Subject subject(CatalogEntry routine) {
        Subject subject = routine.subject();
        return "".equals(subject.part())
                ? new Subject(subject.kind(), subject.schema(), subject.object(), null)
                : subject;
    }

    /** As statements name it: {@code public.total(order_id bigint)}. */
    static String quoted(LintedStatement statement, CatalogEntry routine) {
        return statement
                        .phrasing()
                        .quote(Objects.requireNonNull(routine.subject().owner())) + "("
                + (routine.subject().part() == null ? "" : routine.subject().part()) + ")";
    }
}
