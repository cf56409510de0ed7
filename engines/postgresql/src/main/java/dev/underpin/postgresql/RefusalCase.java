package dev.underpin.postgresql;

import dev.underpin.model.effect.Failure;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import java.util.regex.MatchResult;

/** What is at hand when a refusal is looked at. */
record RefusalCase(
        GuessedBase base, Statement refused, StatementKind kind, Failure why, MatchResult said, Lookahead lookahead) {

    String group(int number) {
        return said.group(number);
    }
}
