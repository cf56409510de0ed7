package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a role may do with an object since a statement, and might not before.
 *
 * @param letters as in the access list
 */
record Granted(CatalogEntry entry, String grantee, String letters) {

    private static final Set<Subject.Kind> KINDS = Set.of(
            Subject.Kind.TABLE, Subject.Kind.VIEW, Subject.Kind.SEQUENCE, Subject.Kind.SCHEMA, Subject.Kind.ROUTINE);

    /** On new objects too, in a stable order. What the owner has, and what PUBLIC has by default, was not granted. */
    static Stream<Granted> by(LintedStatement statement) {
        return statement.effect().differences().stream()
                .filter(Difference.Altered.class::isInstance)
                .map(Difference.Altered.class::cast)
                .filter(altered ->
                        KINDS.contains(altered.kind()) && altered.changed("acl") && !altered.changed("owner"))
                .sorted(Comparator.comparing(altered -> altered.after().subject()))
                .flatMap(altered -> {
                    Privileges before = Privileges.of(altered.before());
                    Privileges after = Privileges.of(altered.after());
                    boolean first = altered.before().fact("acl") == null;
                    return after.byGrantee().keySet().stream()
                            .filter(grantee -> !grantee.equals(altered.after().text("owner")))
                            .filter(grantee -> !(first && grantee.isEmpty() && altered.kind() == Subject.Kind.ROUTINE))
                            .map(grantee -> new Granted(altered.after(), grantee, after.beyond(before, grantee)))
                            .filter(granted -> !granted.letters().isEmpty());
                });
    }
}
