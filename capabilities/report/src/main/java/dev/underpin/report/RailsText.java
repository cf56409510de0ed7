package dev.underpin.report;

import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Undo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A step as an Active Record migration that sends SQL; transactions are opened by hand where one is wanted. */
final class RailsText {

    private RailsText() {}

    static String of(StepScript script, int steps) {
        var lines = new ArrayList<String>();
        StepComment.lines(script, steps)
                .forEach(line -> Wrapped.lines("", "# ", line)
                        .forEach(text -> lines.add(text.startsWith("#") ? text : "#" + text.substring(1))));
        lines.add("class " + name(script) + " < ActiveRecord::Migration[7.1]");
        lines.add("  disable_ddl_transaction!");
        lines.add("");
        lines.add("  def up");
        lines.add("    execute \"SET lock_timeout = '"
                + StepScript.milliseconds(script.timeouts().lock()) + "'\"");
        lines.add("    execute \"SET statement_timeout = '"
                + StepScript.milliseconds(script.timeouts().statement()) + "'\"");
        lines.addAll(batch(new SqlBatch(script.statements(), script.transaction())));
        lines.add("  end");
        lines.add("");
        lines.add("  def down");
        lines.addAll(down(script));
        lines.add("  end");
        lines.add("end");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> down(StepScript script) {
        if (script.step() instanceof RunSql run && run.undo() instanceof Undo.Impossible) {
            return List.of("    raise ActiveRecord::IrreversibleMigration");
        }
        if (script.undo().isEmpty()) {
            return List.of("    # nothing to undo");
        }
        return script.undo().stream().flatMap(batch -> batch(batch).stream()).toList();
    }

    private static List<String> batch(SqlBatch batch) {
        var lines = new ArrayList<String>();
        String indent = batch.transaction() ? "      " : "    ";
        if (batch.transaction()) {
            lines.add("    transaction do");
        }
        for (String sql : batch.statements()) {
            lines.add(indent + "execute <<~'SQL'");
            sql.lines().forEach(line -> lines.add(line.isEmpty() ? "" : indent + "  " + line));
            lines.add(indent + "SQL");
        }
        if (batch.transaction()) {
            lines.add("    end");
        }
        return lines;
    }

    /** The class has the file's name in camel case, which is how Rails finds it. */
    private static String name(StepScript script) {
        return Arrays.stream(script.slug().split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
