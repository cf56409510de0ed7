package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Subject.Kind;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.sql.Verb;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went because of the word CASCADE: dropped together with what the statement names, and not named by it. What is part of
 * a named object goes in any case and does not count.
 *
 * @param dropped in a stable order
 * @param defaults columns that stay and have lost their default
 */
record Cascade(List<CatalogEntry> dropped, List<CatalogEntry> defaults) {

    private static final Cascade NONE = new Cascade(List.of(), List.of());
    private static final Pattern WORD = Pattern.compile("\\bCASCADE\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<Verb> DROPPING = Set.of(Verb.DROP, Verb.ALTER_TABLE, Verb.ALTER_OTHER, Verb.DO);
    private static final List<Kind> KINDS = List.of(
            Kind.TABLE,
            Kind.VIEW,
            Kind.COLUMN,
            Kind.CONSTRAINT,
            Kind.INDEX,
            Kind.TRIGGER,
            Kind.POLICY,
            Kind.ROUTINE,
            Kind.SEQUENCE,
            Kind.TYPE);

    static Cascade of(LintedStatement statement) {
        if (!DROPPING.contains(statement.kind().verb())
                || !WORD.matcher(statement.sql()).find()) {
            return NONE;
        }
        Set<String> schemas = names(statement, Kind.SCHEMA);
        List<CatalogEntry> dropped = KINDS.stream()
                .flatMap(statement::removed)
                .filter(entry -> !schemas.contains(entry.subject().schema()))
                .filter(entry -> !named(statement, entry) && !goesAnyway(statement, entry))
                .sorted(Comparator.comparing(
                                (CatalogEntry entry) -> entry.subject().kind())
                        .thenComparing(CatalogEntry::subject))
                .toList();
        List<CatalogEntry> defaults = statement.kind().verb() == Verb.ALTER_TABLE
                ? List.of()
                : TableColumns.altered(statement)
                        .filter(column ->
                                column.changed("default") && column.after().fact("default") == null)
                        .map(Difference::entry)
                        .toList();
        return new Cascade(dropped, defaults);
    }

    boolean took(CatalogEntry entry) {
        return dropped.contains(entry);
    }

    /** Indexes and constraints go with their columns, partitions with their parent, a sequence with the column that owns it. */
    private static boolean goesAnyway(LintedStatement statement, CatalogEntry entry) {
        return switch (entry.subject().kind()) {
            case SEQUENCE -> entry.fact("owned_by") != null;
            case TABLE -> entry.fact("bound") != null && parentGoes(statement, entry);
            case CONSTRAINT -> !entry.text("kind").equals("foreign key") || losesColumn(statement, entry);
            case INDEX -> entry.fact("constraint") != null || losesColumn(statement, entry);
            case COLUMN -> TableColumns.ofView(statement, entry);
            default -> false;
        };
    }

    private static boolean losesColumn(LintedStatement statement, CatalogEntry part) {
        ObjectName table = part.subject().owner();
        return statement
                .removed(Kind.COLUMN)
                .anyMatch(column -> column.subject().owner() != null
                        && column.subject().owner().equals(table));
    }

    private static boolean parentGoes(LintedStatement statement, CatalogEntry partition) {
        return statement
                .removed(Kind.TABLE)
                .map(table -> String.valueOf(table.subject().owner()))
                .anyMatch(partition.text("parents")::equals);
    }

    private static Set<String> names(LintedStatement statement, Kind kind) {
        return statement.removed(kind).map(CatalogEntry::name).collect(Collectors.toSet());
    }

    /** Whether the statement names the object as what it drops; of a DO block, whether the name stands in it at all. */
    private static boolean named(LintedStatement statement, CatalogEntry entry) {
        Subject subject = entry.subject();
        String name = subject.kind() == Kind.ROUTINE ? String.valueOf(subject.object()) : entry.name();
        return switch (statement.kind().verb()) {
            case DROP ->
                statement.kind().object().endsWith(word(subject.kind(), entry))
                        && statement.tokens().stream()
                                .anyMatch(
                                        token -> token.isName() && token.name().equals(name));
            case DO ->
                Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                        .matcher(statement.sql())
                        .find();
            default ->
                subject.kind() != Kind.VIEW
                        && statement.tokens().stream()
                                .anyMatch(
                                        token -> token.isName() && token.name().equals(name));
        };
    }

    private static String word(Kind kind, CatalogEntry entry) {
        return switch (kind) {
            case ROUTINE -> entry.text("kind").toUpperCase(Locale.ROOT);
            case TYPE -> entry.text("kind").equals("domain") ? "DOMAIN" : "TYPE";
            default -> kind.name();
        };
    }

    boolean isEmpty() {
        return dropped.isEmpty() && defaults.isEmpty();
    }

    /** Each in words. */
    List<String> words() {
        return Stream.concat(
                        dropped.stream().map(Words::of),
                        defaults.stream().map(column -> "the default of " + TableColumns.words(column)))
                .toList();
    }
}
