package dev.underpin.bench;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.UnsupportedStatement;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.alter.AlterOperation;

/** JSqlParser, the yardstick of the forecast: which statements it understands. */
final class ParserLibrary {

    /** How far it got. */
    enum Understanding {
        REFUSED,
        /** It gives back an object that does not say what the statement does. */
        ACCEPTED,
        UNDERSTOOD
    }

    private ParserLibrary() {}

    static Understanding of(String sql) {
        Statement parsed;
        try {
            parsed = CCJSqlParserUtil.parse(sql);
        } catch (JSQLParserException | RuntimeException | Error e) {
            return Understanding.REFUSED;
        }
        boolean vague = parsed == null
                || parsed instanceof UnsupportedStatement
                || parsed instanceof Alter alter
                        && alter.getAlterExpressions().stream()
                                .anyMatch(expression -> expression.getOperation() == AlterOperation.UNSPECIFIC);
        return vague ? Understanding.ACCEPTED : Understanding.UNDERSTOOD;
    }
}
