package dev.underpin.report;

import dev.underpin.model.plan.Plan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as migration files of the user's own tool. What may go out together is in one folder: the tool runs all files that it finds,
 * and would not wait for a deployment.
 */
public enum MigrationFormat {
    FLYWAY {
        @Override
        void file(StepScript script, int steps, String version, Map<String, String> files) {
            String name = "V" + version + "__" + script.slug() + ".sql";
            files.put(
                    name,
                    StepComment.sql(script, steps) + (script.refusesTransaction() ? bare(script) : local(script)));
            if (script.refusesTransaction()) {
                files.put(name + ".conf", "executeInTransaction=false\n");
            }
        }
    },
    LIQUIBASE {
        @Override
        void file(StepScript script, int steps, String version, Map<String, String> files) {
            files.put(version + "_" + script.slug() + ".sql", LiquibaseText.of(script, steps, version));
        }
    },
    RAILS {
        @Override
        void file(StepScript script, int steps, String version, Map<String, String> files) {
            files.put(version + "_" + script.slug() + ".rb", RailsText.of(script, steps));
        }
    },
    PRISMA {
        @Override
        void file(StepScript script, int steps, String version, Map<String, String> files) {
            files.put(
                    version + "_" + script.slug() + "/migration.sql",
                    StepComment.sql(script, steps) + (script.refusesTransaction() ? bare(script) : local(script)));
        }
    },
    SQL {
        @Override
        void file(StepScript script, int steps, String version, Map<String, String> files) {
            files.put(version + "_" + script.slug() + ".sql", StepComment.sql(script, steps) + script.script());
        }
    };

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    abstract void file(StepScript script, int steps, String version, Map<String, String> files);

    /** Within a transaction of the tool's: the timeouts are the transaction's. */
    static String local(StepScript script) {
        return "SET LOCAL lock_timeout = '"
                + StepScript.milliseconds(script.timeouts().lock()) + "';\n"
                + "SET LOCAL statement_timeout = '"
                + StepScript.milliseconds(script.timeouts().statement()) + "';\n" + bare(script);
    }

    /** The statements and nothing else: what refuses a transaction may have to stand alone. */
    static String bare(StepScript script) {
        return String.join(";\n", script.statements()) + ";\n";
    }

    /**
     * The files by their path below the migrations folder.
     *
     * @param first the moment that versions are counted from, a second each
     */
    public Map<String, String> files(Plan plan, Instant first) {
        var files = new LinkedHashMap<String, String>();
        List<StepScript> scripts = StepScript.of(plan);
        int steps = (int) plan.steps().count();
        for (StepScript script : scripts) {
            var own = new LinkedHashMap<String, String>();
            file(script, steps, VERSION.format(first.plusSeconds(script.number())), own);
            own.forEach((name, text) -> files.put("release-" + script.release() + "/" + name, text));
        }
        return files;
    }
}
