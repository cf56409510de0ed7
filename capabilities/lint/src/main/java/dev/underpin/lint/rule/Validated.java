package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Constraints of existing tables whose old rows a statement reads to validate them, and how to ask the rows beforehand. */
final class Validated {

    private static final Pattern NOT_NULL = Pattern.compile("\\(*(\\w+|\"[^\"]+\") IS NOT NULL\\)*");

    private Validated() {}

    static Stream<CatalogEntry> by(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.CONSTRAINT)
                .filter(change ->
                        !change.before().is("validated") && change.after().is("validated"))
                .filter(change -> ConstraintFacts.enforced(change.after())
                        && change.after().fact("on_domain") == null)
                .map(Difference.Altered::after);
    }

    /** Whether it says no more than that one column is never NULL. */
    static boolean isNotNull(CatalogEntry constraint) {
        return ConstraintFacts.isKind(constraint, "not null")
                || ConstraintFacts.isKind(constraint, "check")
                        && NOT_NULL.matcher(constraint.text("expression")).matches();
    }

    static Optional<Preflight> preflight(Phrasing phrasing, CatalogEntry constraint) {
        if (isNotNull(constraint)) {
            return Optional.of(
                    Preflight.nulls(phrasing, ConstraintFacts.table(constraint), ConstraintFacts.columns(constraint)));
        }
        return switch (constraint.text("kind")) {
            case "check" -> Preflight.check(phrasing, constraint);
            case "foreign key" -> Optional.of(Preflight.orphans(phrasing, constraint));
            default -> Optional.empty();
        };
    }
}
