package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.Names;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each row of a table has to meet by itself: checks, the conditions of domains, the bounds of a partition. */
final class Conditions {

    private final BaseTypes types;
    private final Map<ObjectName, String> bounds = new HashMap<>();

    /** Reads the bounds of partitions, which have to be in force. */
    Conditions(LoadSession session, BaseTypes types) throws SQLException {
        this.types = types;
        session.each(
                "bounds",
                row -> bounds.put(new ObjectName(row.text("schema"), row.text("name")), row.text("condition")));
    }

    /** @param text a condition in SQL; NULL meets it, except the bound of a partition, which is written so */
    record Condition(String name, String text) {}

    List<Condition> of(Table table) {
        List<Condition> conditions = new ArrayList<>();
        String bound = bounds.get(table.name());
        if (bound != null) {
            conditions.add(new Condition("the bounds of the partition", bound));
        }
        table.constraints(CheckConstraint.class)
                .filter(CheckConstraint::enforced)
                .forEach(check -> conditions.add(new Condition("the check " + check.name(), check.expression())));
        for (Column column : table.columns()) {
            for (DomainType domain : types.domains(column.type())) {
                for (CheckConstraint check : domain.checks()) {
                    conditions.add(new Condition(
                            "the domain " + domain.name(), ofColumn(check.expression(), column.name(), domain)));
                }
            }
        }
        return conditions;
    }

    /** The condition of a domain, asked of a column. */
    private static String ofColumn(String condition, String column, DomainType domain) {
        var text = new StringBuilder();
        int copied = 0;
        for (Token token : Tokens.of(condition, Dialect.POSTGRESQL)) {
            if (token.kind() == TokenKind.WORD && token.is("VALUE")) {
                text.append(condition, copied, token.offset());
                text.append('(')
                        .append(Names.quote(column))
                        .append("::")
                        .append(domain.base().text())
                        .append(')');
                copied = token.offset() + token.text().length();
            }
        }
        return text.append(condition.substring(copied)).toString();
    }
}
