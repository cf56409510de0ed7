package dev.underpin.review.rule;

import dev.underpin.model.catalog.Table;
import java.util.Locale;
import java.util.Set;

/** Tables that a migration tool keeps for itself: nobody here chose their names and types. */
final class MigrationTables {

    private static final Set<String> NAMES = NameWords.words("""
            schema_migrations ar_internal_metadata flyway_schema_history databasechangelog databasechangeloglock
            alembic_version django_migrations _prisma_migrations __efmigrationshistory knex_migrations
            knex_migrations_lock sequelizemeta typeorm_metadata goose_db_version __diesel_schema_migrations
            _sqlx_migrations __drizzle_migrations phinxlog doctrine_migration_versions pgmigrations migrations""");

    private MigrationTables() {}

    static boolean isOne(Table table) {
        return NAMES.contains(table.name().name().toLowerCase(Locale.ROOT));
    }
}
