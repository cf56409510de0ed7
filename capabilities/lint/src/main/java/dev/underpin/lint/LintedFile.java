package dev.underpin.lint;

import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.effect.RecordedStatement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;

/** A recorded file as rules look at it: its statements, and which of them share a transaction. */
public final class LintedFile {

    private final RecordedFile recorded;
    private final List<LintedStatement> statements = new ArrayList<>();

    LintedFile(RecordedFile recorded, LintContext context) {
        this.recorded = recorded;
        int transaction = 0;
        for (RecordedStatement one : recorded.statements()) {
            StatementKind kind = StatementKind.of(one.text(), context.dialect());
            boolean begins = kind.verb() == Verb.BEGIN || !one.effect().inTransaction();
            transaction += begins ? 1 : 0;
            statements.add(new LintedStatement(this, statements.size(), transaction, one, kind, context));
            boolean ends = kind.verb() == Verb.COMMIT || kind.verb() == Verb.ROLLBACK;
            transaction += ends ? 1 : 0;
        }
    }

    public RecordedFile recorded() {
        return recorded;
    }

    public List<LintedStatement> statements() {
        return List.copyOf(statements);
    }
}
