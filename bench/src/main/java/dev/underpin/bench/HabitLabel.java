package dev.underpin.bench;

import dev.underpin.model.workload.Habit;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Fingerprint;

/**
 * That a query has a habit.
 *
 * @param kind the habit's class
 */
record HabitLabel(Class<? extends Habit> kind, String fingerprint) {

    static HabitLabel of(Class<? extends Habit> kind, OrmSql.Sent query) {
        return new HabitLabel(
                kind, Fingerprint.of(query.text(), Dialect.POSTGRESQL).id());
    }

    static HabitLabel of(Habit habit) {
        return new HabitLabel(habit.getClass(), habit.query().fingerprint());
    }
}
