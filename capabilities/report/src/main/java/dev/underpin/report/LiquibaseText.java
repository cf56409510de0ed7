package dev.underpin.report;

import dev.underpin.model.plan.SqlBatch;
import java.util.stream.Collectors;

/** A step as a changeset in Liquibase's SQL format, with its rollback. */
final class LiquibaseText {

    private LiquibaseText() {}

    static String of(StepScript script, int steps, String version) {
        boolean outside = script.refusesTransaction();
        String body = outside ? MigrationFormat.bare(script) : MigrationFormat.local(script);
        return "--liquibase formatted sql\n\n--changeset underpin:" + version
                + (outside ? " runInTransaction:false" : "") + " splitStatements:" + splits(script) + "\n"
                + StepComment.sql(script, steps) + body + rollback(script);
    }

    /** A body with semicolons of its own goes to the server as it is. */
    private static boolean splits(StepScript script) {
        return script.statements().stream().noneMatch(sql -> sql.contains("$"));
    }

    private static String rollback(StepScript script) {
        String statements = script.undo().stream()
                .map(SqlBatch::statements)
                .flatMap(java.util.List::stream)
                .map(sql -> sql.replaceAll("\\s*\\n\\s*", " "))
                .map(sql -> "--rollback " + sql + ";\n")
                .collect(Collectors.joining());
        return statements.isEmpty() ? "--rollback empty\n" : statements;
    }
}
