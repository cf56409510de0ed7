package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A value that running code does not know, should it read one. */
public final class EnumValueAdded implements LintRule {

    private static final Card CARD = LintRule.seen(EnumValueAdded.class, "Enum value added", Severity.INFO)
            .when("An existing enum has a value more than before.")
            .effect("Code that maps the values one by one fails on the first row that has the new one.")
            .instead("Deploy code that knows it before any code writes it. It cannot be taken away again.")
            .links("https://www.postgresql.org/docs/current/sql-altertype.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.TYPE)
                .filter(type -> type.after().text("kind").equals("enum"))
                .sorted(Comparator.comparing(type -> type.after().subject()))
                .flatMap(type -> {
                    var more =
                            new ArrayList<>(List.of(type.after().text("labels").split(",")));
                    more.removeAll(List.of(type.before().text("labels").split(",")));
                    boolean grew = type.after().text("labels").length()
                            > type.before().text("labels").length() + more.size();
                    return grew && !more.isEmpty() && kept(type)
                            ? Stream.of(finding(statement, type, more))
                            : Stream.empty();
                });
    }

    private static boolean kept(Difference.Altered type) {
        return List.of(type.after().text("labels").split(","))
                .containsAll(List.of(type.before().text("labels").split(",")));
    }

    private Finding finding(LintedStatement statement, Difference.Altered type, List<String> more) {
        String values =
                Words.list(more.stream().map(statement.phrasing()::literal).toList());
        String users = type.after().text("used_by");
        return finding(
                        type.after().subject(),
                        type.after().name() + " gains " + values
                                + ", which running code does not know when it reads it.")
                .evidence(Words.seen(
                        statement, users.isEmpty() ? "No table uses it." : "Columns of " + users + " have this type."))
                .advice("Deploy code that can read it before any code writes it.");
    }
}
