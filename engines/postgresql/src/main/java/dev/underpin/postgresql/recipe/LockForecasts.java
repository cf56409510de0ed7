package dev.underpin.postgresql.recipe;

import dev.underpin.engine.Forecast;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.plan.LockForecast;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Step;
import dev.underpin.postgresql.TableText;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which locks each step takes on what is there today, by the same table that static lint reads from. */
final class LockForecasts {

    private final Forecast session;

    /** @param tables those that the plan has to do with, so that the forecast knows their columns and indexes */
    LockForecasts(Forecast session, List<Table> tables) {
        this.session = session;
        for (Table table : tables) {
            TableText.create(table, false).forEach(this::read);
            table.indexes().stream()
                    .map(index -> index.definition())
                    .filter(definition -> !definition.isEmpty())
                    .forEach(this::read);
        }
        for (Table table : tables) {
            table.foreignKeys().forEach(key -> read(References.added(table.name(), key, String.valueOf(key.name()))));
        }
        session.deployed();
    }

    private void read(String sql) {
        session.run(statement(sql));
    }

    private static Statement statement(String sql) {
        return new Statement(sql, Position.START, 0, "", Dialect.POSTGRESQL);
    }

    List<Phase> told(List<Phase> phases) {
        var told = new ArrayList<Phase>();
        for (Phase phase : phases) {
            told.add(new Phase(
                    phase.kind(), phase.steps().stream().map(this::told).toList()));
        }
        return told;
    }

    private Step told(Step step) {
        return step instanceof RunSql run
                ? new RunSql(
                        run.title(),
                        run.sql(),
                        locks(run.sql()),
                        run.timeouts(),
                        run.hazards(),
                        run.undo(),
                        run.done(),
                        run.leftover(),
                        run.estimate())
                : step;
    }

    private List<LockForecast> locks(SqlBatch batch) {
        Map<ObjectName, LockMode> strongest = new TreeMap<>();
        if (batch.transaction()) {
            session.begin();
        }
        for (String sql : batch.statements()) {
            session.run(statement(sql)).locks().stream()
                    .filter(lock ->
                            lock.relation().kind().isTable() && !lock.relation().fresh())
                    .forEach(lock -> strongest.merge(
                            lock.relation().name(),
                            lock.mode(),
                            (one, other) -> one.compareTo(other) >= 0 ? one : other));
        }
        if (batch.transaction()) {
            session.commit();
        }
        return strongest.entrySet().stream()
                .map(entry -> new LockForecast(entry.getKey(), entry.getValue()))
                .toList();
    }
}
