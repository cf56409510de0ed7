package dev.underpin.bench;

import java.util.List;
import java.util.Map;

/** Migrations out of ten years of crates.io, each called dangerous by lint for another reason. */
final class RealMigrations {

    private static final FilledTable USERS = new FilledTable("users", 20_000, Map.of("gh_id", "g"));
    private static final Map<String, String> VERSION = Map.of("num", "'1.' || g || '.0'", "crate_id", "1 + g % 2000");

    private static final Application VERSIONS = new Application(
            List.of(
                    "SELECT num, downloads FROM versions WHERE id = ?",
                    "SELECT num FROM versions WHERE crate_id = 1 + ? % 2000 LIMIT 10"),
            List.of(
                    "UPDATE versions SET downloads = downloads + 1 WHERE id = ?",
                    "UPDATE versions SET yanked = false WHERE id = ?"));

    static final List<RealMigration> ALL = List.of(
            renamedTable(),
            foreignKey(),
            uniqueConstraint(),
            lossyType(),
            jsonb(),
            trigramIndex(),
            renamedColumns(),
            volatileDefault(),
            primaryKey(),
            notNull(),
            droppedColumn(),
            storedColumn());

    private RealMigrations() {}

    private static RealMigration renamedTable() {
        return new RealMigration(
                "20140926174020_dumped_migration_20",
                "table and column renamed",
                List.of(
                        FilledTable.of("packages", 200_000),
                        new FilledTable("versions", 400_000, Map.of("package_id", "1 + g % 200000"))),
                200_000,
                packages("packages", "package_id"),
                packages("crates", "crate_id"),
                List.of("packages -> crates", "versions.package_id -> crate_id"));
    }

    private static Application packages(String table, String key) {
        return new Application(
                List.of(
                        "SELECT name FROM " + table + " WHERE id = ?",
                        "SELECT num FROM versions WHERE " + key + " = ?"),
                List.of(
                        "UPDATE " + table + " SET downloads = downloads + 1 WHERE id = ?",
                        "INSERT INTO versions (" + key + ", num, updated_at, created_at, downloads)"
                                + " VALUES (?, gen_random_uuid()::text, now(), now(), 0)"));
    }

    private static RealMigration foreignKey() {
        return RealMigration.unnoticed(
                "20141002222431_dumped_migration_54",
                "foreign key validated under lock",
                List.of(
                        USERS,
                        FilledTable.of("crates", 2_000),
                        new FilledTable("versions", 300_000, VERSION),
                        new FilledTable("version_downloads", 1_500_000, Map.of("version_id", "1 + g % 300000"))),
                300_000,
                new Application(
                        List.of(
                                "SELECT sum(downloads) FROM version_downloads WHERE version_id = ?",
                                "SELECT num FROM versions WHERE id = ?"),
                        List.of(
                                "UPDATE version_downloads SET downloads = downloads + 1 WHERE id = ?",
                                "UPDATE versions SET downloads = downloads + 1 WHERE id = ?",
                                "INSERT INTO version_downloads (version_id, downloads, counted, date, processed)"
                                        + " VALUES (?, 1, 0, now(), false)")));
    }

    private static RealMigration uniqueConstraint() {
        return RealMigration.unnoticed(
                "20150209202206_dumped_migration_92",
                "unique constraint built under lock",
                List.of(
                        USERS,
                        FilledTable.of("crates", 2_000),
                        new FilledTable(
                                "crate_owners",
                                1_500_000,
                                Map.of(
                                        "user_id",
                                        "1 + (g::bigint * 7919 % 1500000) % 2000",
                                        "crate_id",
                                        "1 + (g::bigint * 7919 % 1500000) / 2000"))),
                1_500_000,
                new Application(
                        List.of(
                                "SELECT user_id FROM crate_owners WHERE id = ?",
                                "SELECT user_id FROM crate_owners WHERE crate_id = ? LIMIT 10"),
                        List.of("UPDATE crate_owners SET deleted = NOT deleted, updated_at = now() WHERE id = ?")));
    }

    private static RealMigration lossyType() {
        return RealMigration.unnoticed(
                "20170322130523_version_downloads_needs_no_id",
                "type change that rewrites, unique index",
                List.of(
                        USERS,
                        FilledTable.of("crates", 2_000),
                        new FilledTable("versions", 50_000, VERSION),
                        new FilledTable(
                                "version_downloads",
                                1_000_000,
                                Map.of(
                                        "version_id",
                                        "1 + g % 50000",
                                        "date",
                                        "timestamp '2017-01-01' + g / 50000 * interval '1 day'"))),
                1_000_000,
                new Application(
                        List.of(
                                "SELECT downloads, date FROM version_downloads WHERE id = ?",
                                "SELECT sum(downloads) FROM version_downloads WHERE version_id = ?"),
                        List.of("UPDATE version_downloads SET downloads = downloads + 1 WHERE id = ?")));
    }

    private static RealMigration jsonb() {
        return RealMigration.unnoticed(
                "2018-01-18-172821_use_jsonb_for_features",
                "type change that rewrites, SET NOT NULL",
                List.of(
                        USERS,
                        FilledTable.of("crates", 2_000),
                        new FilledTable(
                                "versions",
                                200_000,
                                Map.of(
                                        "num", "'1.' || g || '.0'",
                                        "crate_id", "1 + g % 2000",
                                        "features", "'{\"default\": [\"std\", \"n' || g || '\"]}'"))),
                200_000,
                new Application(
                        List.of("SELECT num, features FROM versions WHERE id = ?"),
                        List.of(
                                "UPDATE versions SET downloads = downloads + 1 WHERE id = ?",
                                "INSERT INTO versions (crate_id, num, features)"
                                        + " VALUES (1 + ? % 2000, '2.0.' || nextval('versions_id_seq'), '{\"default\": []}')")));
    }

    private static RealMigration trigramIndex() {
        return RealMigration.unnoticed(
                "2019-05-14-165316_index_crate_name_for_like",
                "GIN index built under lock",
                List.of(new FilledTable("crates", 300_000, Map.of("name", "'c' || md5(g::text)"))),
                300_000,
                new Application(
                        List.of("SELECT name FROM crates WHERE id = ?"),
                        List.of("UPDATE crates SET downloads = downloads + 1 WHERE id = ?")));
    }

    private static RealMigration renamedColumns() {
        return new RealMigration(
                "2019-11-03-003946_tidy_up_version_owner_actions",
                "two columns renamed, two SET NOT NULL",
                List.of(
                        USERS,
                        FilledTable.of("crates", 2_000),
                        new FilledTable("versions", 20_000, VERSION),
                        new FilledTable(
                                "version_owner_actions",
                                800_000,
                                Map.of("version_id", "1 + g % 20000", "owner_id", "1 + g % 20000"))),
                20_000,
                actions("owner_id"),
                actions("user_id"),
                List.of(
                        "version_owner_actions.owner_id -> user_id",
                        "version_owner_actions.owner_token_id -> api_token_id"));
    }

    private static Application actions(String owner) {
        return new Application(
                List.of("SELECT action, " + owner + " FROM version_owner_actions WHERE id = ?"),
                List.of(
                        "INSERT INTO version_owner_actions (version_id, " + owner + ", action) VALUES (?, 1, 0)",
                        "UPDATE version_owner_actions SET action = 1 WHERE id = ?"));
    }

    private static RealMigration volatileDefault() {
        return RealMigration.unnoticed(
                "2019-12-13-053745_add_crate_owner_invitation_token",
                "column with a volatile default",
                List.of(
                        USERS,
                        FilledTable.of("crates", 2_000),
                        new FilledTable(
                                "crate_owner_invitations",
                                100_000,
                                Map.of(
                                        "invited_user_id", "1 + g % 20000",
                                        "invited_by_user_id", "1 + g % 20000",
                                        "crate_id", "1 + g / 20000"))),
                20_000,
                new Application(
                        List.of(
                                "SELECT created_at FROM crate_owner_invitations WHERE invited_user_id = ? AND crate_id = 2"),
                        List.of(
                                "UPDATE crate_owner_invitations SET created_at = now() WHERE invited_user_id = ? AND crate_id = 3",
                                "INSERT INTO crate_owner_invitations (invited_user_id, invited_by_user_id, crate_id)"
                                        + " VALUES (?, 1, 100) ON CONFLICT DO NOTHING")));
    }

    private static RealMigration primaryKey() {
        return RealMigration.unnoticed(
                "2021-07-18-125813_add_rate_limit_action",
                "primary keys built under lock",
                List.of(
                        new FilledTable("users", 1_000_000, Map.of("gh_id", "-1")),
                        new FilledTable(
                                "publish_limit_buckets",
                                1_000_000,
                                Map.of("user_id", "1 + g::bigint * 7919 % 1000000")),
                        new FilledTable(
                                "publish_rate_overrides",
                                1_000_000,
                                Map.of("user_id", "1 + g::bigint * 7919 % 1000000"))),
                1_000_000,
                new Application(
                        List.of(
                                "SELECT tokens FROM publish_limit_buckets WHERE user_id = ?",
                                "SELECT burst FROM publish_rate_overrides WHERE user_id = ?"),
                        List.of("UPDATE publish_limit_buckets SET tokens = tokens + 1 WHERE user_id = ?")));
    }

    private static RealMigration notNull() {
        return RealMigration.unnoticed(
                "2022-08-28-191319_non-null-checksum",
                "SET NOT NULL",
                List.of(
                        FilledTable.of("crates", 2_000),
                        new FilledTable(
                                "versions",
                                1_000_000,
                                Map.of(
                                        "num", "'1.' || g || '.0'",
                                        "crate_id", "1 + g % 2000",
                                        "checksum", "md5(g::text) || md5(g::text)"))),
                1_000_000,
                VERSIONS);
    }

    private static RealMigration droppedColumn() {
        return new RealMigration(
                "2019-11-11-162609_drop_email_from_user",
                "column dropped",
                List.of(new FilledTable("users", 300_000, Map.of("gh_id", "-1"))),
                300_000,
                new Application(
                        List.of("SELECT gh_login, email FROM users WHERE id = ?"),
                        List.of("UPDATE users SET email = 'x', name = 'x' WHERE id = ?")),
                new Application(
                        List.of("SELECT gh_login FROM users WHERE id = ?"),
                        List.of("UPDATE users SET name = 'x' WHERE id = ?")),
                List.of());
    }

    private static RealMigration storedColumn() {
        return RealMigration.unnoticed(
                "2023-08-13-175221_faster_reverse_dependencies_query",
                "stored generated column",
                List.of(
                        FilledTable.of("crates", 2_000),
                        new FilledTable(
                                "versions",
                                300_000,
                                Map.of(
                                        "num", "'1.' || g || '.0'",
                                        "crate_id", "1 + g % 2000",
                                        "checksum", "md5(g::text) || md5(g::text)"))),
                300_000,
                VERSIONS);
    }
}
