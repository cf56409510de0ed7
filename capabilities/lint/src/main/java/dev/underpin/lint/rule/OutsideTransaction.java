package dev.underpin.lint.rule;

/** How each runner is told to open no transaction (their manuals, as of 2026). */
final class OutsideTransaction {

    private OutsideTransaction() {}

    static String advice(String tool) {
        return switch (tool) {
            case "alembic" -> "Run it within with op.get_context().autocommit_block(): in the migration's Python.";
            case "dbmate" -> "Give it a file of its own that begins with -- migrate:up transaction:false.";
            case "diesel" ->
                "Give it a migration of its own, with run_in_transaction = false in the metadata.toml beside its up.sql.";
            case "django" ->
                "Give it a migration of its own, with atomic = False in the Migration class; for indexes, AddIndexConcurrently or RemoveIndexConcurrently.";
            case "flyway" ->
                "Give it a file of its own, which Flyway runs without a transaction (executeInTransaction=false in its .sql.conf says so too), and set flyway.postgresql.transactional.lock=false, or it waits for Flyway's own transaction.";
            case "golang-migrate" ->
                "Give it a file of its own: golang-migrate sends a file as one string, and a string of one statement has no transaction.";
            case "goose" -> "Give it a file of its own that says -- +goose NO TRANSACTION.";
            case "liquibase" -> "Give it a changeset of its own, which says runInTransaction:false.";
            case "prisma" ->
                "Give it a migration of its own: Prisma sends a file as one string, and a string of one statement has no transaction.";
            case "psql" -> "Run the file without --single-transaction.";
            case "rails" ->
                "Give it a migration of its own that says disable_ddl_transaction!; for indexes, add_index with algorithm: :concurrently.";
            case "sequelize" -> "Leave the transaction option of this query out, in a migration of its own.";
            case "typeorm" ->
                "Give it a migration of its own with transaction = false in its class, and run with --transaction each.";
            default -> "Give it a migration of its own, and tell the runner to open no transaction for it.";
        };
    }
}
