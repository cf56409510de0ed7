package dev.underpin.inspect;

import dev.underpin.model.snapshot.Runner;
import dev.underpin.model.snapshot.Runner.TransactionHabit;
import java.util.List;
import java.util.Optional;

/** The runners that can be named, each with what it does about transactions by itself (their manuals, as of 2026). */
public final class Runners {

    public static final List<Runner> ALL = List.of(
            new Runner("alembic", TransactionHabit.PER_FILE),
            new Runner("dbmate", TransactionHabit.PER_FILE),
            new Runner("diesel", TransactionHabit.PER_FILE),
            new Runner("django", TransactionHabit.PER_FILE),
            new Runner("flyway", TransactionHabit.PER_FILE_UNLESS_REFUSED),
            new Runner("golang-migrate", TransactionHabit.ONE_STRING),
            new Runner("goose", TransactionHabit.PER_FILE),
            new Runner("liquibase", TransactionHabit.PER_CHANGESET),
            new Runner("prisma", TransactionHabit.ONE_STRING),
            new Runner("psql", TransactionHabit.PER_STATEMENT),
            new Runner("rails", TransactionHabit.PER_FILE),
            new Runner("sequelize", TransactionHabit.PER_STATEMENT),
            new Runner("typeorm", TransactionHabit.ALL_TOGETHER));

    /** What is assumed where nothing tells: most runners do so. */
    public static final Runner ASSUMED = new Runner("unknown", TransactionHabit.PER_FILE_UNLESS_REFUSED);

    private Runners() {}

    public static Optional<Runner> named(String tool) {
        return ALL.stream().filter(runner -> runner.tool().equals(tool)).findFirst();
    }
}
