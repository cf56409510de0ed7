package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static dev.underpin.sql.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pointing into a statement. */
class StatementTest {
    private static final String TABLE =
            "-- t\n  CREATE TABLE t (\r\n\tid int, -- email\n\t'email' x, \"Email\" text, eMail text\n);";

    @Test
    void findsANameAsTheCatalogHoldsIt() {
        Statement table = Scripts.statement(TABLE, POSTGRESQL);
        assertThat(table.find("email")).contains(new Position(4, 27));
        assertThat(table.find("Email")).contains(new Position(4, 13));
        assertThat(table.find("t")).contains(new Position(2, 16));
        assertThat(table.find("EMAIL")).isEmpty();
        assertThat(Scripts.statement(TABLE, SQLITE).find("EMAIL")).contains(new Position(4, 13));
    }

    @Test
    void pointsAtACharOfItsText() {
        Statement table = Scripts.statement(TABLE, POSTGRESQL);
        assertThat(table.positionAt(0)).isEqualTo(table.position()).isEqualTo(new Position(2, 3));
        assertThat(table.positionAt(table.text().indexOf("id"))).isEqualTo(new Position(3, 2));
        assertThat(table.positionAt(9999)).isEqualTo(new Position(5, 2));
    }
}
