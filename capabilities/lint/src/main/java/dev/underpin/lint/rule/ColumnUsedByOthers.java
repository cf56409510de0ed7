package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A type change or drop that the server refuses because something else uses the column: told with what it is. */
public final class ColumnUsedByOthers implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ColumnUsedByOthers.class, "Column that something else uses", Severity.BLOCKER)
            .when(
                    "The server refuses to drop a column or to change its type because a view, rule, trigger, policy, constraint, routine or generated column uses it.")
            .effect("The deployment stops here. Outside of a transaction, what ran before stays applied.")
            .instead(
                    "In one transaction, drop what uses the column, change it, and make the rest again. DROP … CASCADE would take it away for good.")
            .links(
                    "https://www.postgresql.org/docs/current/ddl-depend.html",
                    "https://www.postgresql.org/docs/current/sql-altertable.html");

    private static final Pattern REFUSED = Pattern.compile(
            "cannot drop column .+ because other objects depend on it.*|cannot alter type of a column used .*",
            Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("column (\\S+) of table|depends on column \"([^\"]+)\"|Column \"([^\"]+)\" is used");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement.failure().stream()
                .filter(ColumnUsedByOthers::tells)
                .map(failure -> finding(statement, failure));
    }

    /** Whether this rule, and not the one for all failures, speaks of it. */
    static boolean tells(Failure failure) {
        return REFUSED.matcher(failure.message()).matches();
    }

    private Finding finding(LintedStatement statement, Failure failure) {
        List<Dependent> users = Dependent.in(failure.message());
        Matcher column = COLUMN.matcher(failure.message());
        String name = column.find()
                ? Stream.of(1, 2, 3)
                        .map(column::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
        ObjectName table = TargetTable.of(statement);
        boolean known = statement.kind().verb() == Verb.ALTER_TABLE && table != null && !name.isEmpty();
        String what =
                known ? TargetTable.words(statement) + "." + name : name.isEmpty() ? "The column" : "Column " + name;
        return finding(
                        known ? Subject.column(Objects.requireNonNull(table), name) : Subject.database(),
                        what + " cannot be "
                                + (failure.message().startsWith("cannot drop") ? "dropped" : "given another type")
                                + ": it is used by "
                                + String.join(
                                        ", ",
                                        users.stream().map(Dependent::words).toList()) + ".")
                .consequence(StatementFails.left(statement))
                .evidence(Evidence.observed("SQLSTATE " + failure.sqlState() + ": "
                        + failure.message().replace("\n", "; ") + "."))
                .remedy(
                        "In one transaction, take away what uses the column, change it, and make again what is still wanted."
                                + (failure.message().startsWith("cannot drop")
                                        ? ""
                                        : " The server names only the first user; there may be more."),
                        recipe(statement, users));
    }

    private static List<String> recipe(LintedStatement statement, List<Dependent> users) {
        var sql = new ArrayList<String>();
        users.reversed().forEach(user -> sql.add(user.drop(statement.phrasing())));
        if (statement.kind().verb() == Verb.ALTER_TABLE) {
            sql.add(statement.sql().replaceAll("\\s+", " "));
        }
        users.forEach(user -> sql.add(user.again()));
        return sql;
    }
}
