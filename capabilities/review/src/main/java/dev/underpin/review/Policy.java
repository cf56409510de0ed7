package dev.underpin.review;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.finding.Decisions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a team has decided, from {@code underpin.yaml}.
 *
 * @param decisions about rules and findings
 * @param owners tables by the team that owns them, as patterns
 * @param naming conventions that names must match
 */
public record Policy(Decisions decisions, Map<String, List<String>> owners, Naming naming, Context context) {

    /** Nothing decided. */
    public static final Policy NONE =
            new Policy(Decisions.NONE, Map.of(), new Naming(null, null, null, null), Context.UNKNOWN);

    /** Patterns that whole names must match; null where the team has none. */
    public record Naming(
            @Nullable String tables,
            @Nullable String columns,
            @Nullable String indexes,
            @Nullable String constraints) {}

    /**
     * What the database is for and under which constraints.
     *
     * @param tenantColumn the column that tells tenants apart
     * @param gdprSubject the table of the persons whose data this is, {@code schema.table}
     * @param auditColumns columns every table should have: {@code created_at}
     * @param retention how long rows of tables may be kept
     * @param zeroDowntime changes must not stop the application
     * @param documentation whether every table should have a comment
     * @param growthPerYear how many times larger it becomes in a year; 0 where unknown
     */
    public record Context(
            @Nullable String tenantColumn,
            @Nullable String gdprSubject,
            List<String> auditColumns,
            List<Retention> retention,
            boolean zeroDowntime,
            boolean documentation,
            double growthPerYear) {

        static final Context UNKNOWN = new Context(null, null, List.of(), List.of(), false, false, 0);

        public Context {
            auditColumns = List.copyOf(auditColumns);
            retention = List.copyOf(retention);
        }

        /** How long rows of this table may be kept; where several patterns cover it, the longest pattern says so. */
        public Optional<Retention> retentionOf(ObjectName table) {
            return retention.stream()
                    .filter(one -> one.covers(table))
                    .max(Comparator.comparingInt((Retention one) -> one.tables().length())
                            .thenComparing(Retention::tables));
        }
    }

    public Policy {
        owners = Map.copyOf(owners);
    }
}
