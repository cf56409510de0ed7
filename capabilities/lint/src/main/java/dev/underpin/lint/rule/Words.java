package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rules put names and what was seen into sentences. */
final class Words {

    private static final int AT_MOST = 6;

    private Words() {}

    /** {@code a, b and c}; of many only the first, and how many more there are. */
    static String list(List<String> names) {
        List<String> told = names.size() <= AT_MOST ? names : names.subList(0, AT_MOST - 1);
        String last = names.size() <= AT_MOST ? told.getLast() : names.size() - told.size() + " more";
        List<String> before = names.size() <= AT_MOST ? told.subList(0, told.size() - 1) : told;
        return before.isEmpty() ? last : String.join(", ", before) + " and " + last;
    }

    /** {@code 1 table}, {@code 3 tables}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The same with a capital letter, to begin a sentence with. */
    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What is said of an object: {@code view big_spenders}, {@code foreign key orders_customer_fkey of orders}. */
    static String of(CatalogEntry entry) {
        Subject subject = entry.subject();
        ObjectName owner = subject.owner();
        return switch (subject.kind()) {
            case COLUMN -> "column " + owner(owner) + "." + entry.name();
            case CONSTRAINT -> entry.text("kind") + " " + entry.name() + " of " + owner(owner);
            case INDEX, TRIGGER, POLICY -> subject.kind().word() + " " + entry.name() + " of " + owner(owner);
            case ROUTINE -> entry.text("kind") + " " + routine(subject);
            case TABLE, VIEW, TYPE -> entry.text("kind") + " " + entry.name();
            case DATABASE, SCHEMA, SEQUENCE, EXTENSION, ROLE, QUERY ->
                subject.kind().word() + " " + entry.name();
        };
    }

    /** {@code total(order_id bigint)}. */
    static String routine(Subject routine) {
        return routine.object() + "(" + (routine.part() == null ? "" : routine.part()) + ")";
    }

    private static String owner(@Nullable ObjectName owner) {
        return owner == null ? "" : owner.name();
    }

    /** A default without the cast that the server puts behind it. */
    static String value(String expression) {
        return expression.replaceFirst("^('(?:[^']|'')*'|[\\w.]+)::[a-z \"]+(\\(\\d+\\))?$", "$1");
    }

    /** Evidence of a rule that looked at something other than locks. */
    static Evidence seen(LintedStatement statement, String text) {
        return new Evidence(statement.recorded().basis(), text, null);
    }

    /** The same, with a query that tells how it stands in production. */
    static Evidence seen(LintedStatement statement, String text, String query) {
        return new Evidence(statement.recorded().basis(), text, query);
    }
}
