package dev.underpin.postgresql;

import dev.underpin.testkit.EngineContract;

class PostgresContractTest extends EngineContract {
    PostgresContractTest() {
        super(new PostgresEngine());
    }
}
