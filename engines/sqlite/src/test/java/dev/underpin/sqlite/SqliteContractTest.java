package dev.underpin.sqlite;

import dev.underpin.testkit.EngineContract;

class SqliteContractTest extends EngineContract {
    SqliteContractTest() {
        super(new SqliteEngine());
    }
}
