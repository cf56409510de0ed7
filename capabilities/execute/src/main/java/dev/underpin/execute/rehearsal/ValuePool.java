package dev.underpin.execute.rehearsal;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Parameter;
import dev.underpin.engine.Stage;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values for the parameters of statements, from rows that are there. */
public final class ValuePool {

    private static final int ROWS = 2_000;

    private final Map<ObjectName, List<Map<String, @Nullable String>>> rows = new HashMap<>();

    /** Where a statement names what is not there, its values are NULL: it will say so itself. */
    public ValuePool(Stage stage, List<ClientStatement> statements) {
        Map<ObjectName, Set<String>> wanted = new HashMap<>();
        for (ClientStatement statement : statements) {
            for (Parameter parameter : statement.parameters()) {
                drawn(parameter)
                        .ifPresent(column -> wanted.computeIfAbsent(column.table(), table -> new HashSet<>())
                                .add(column.column()));
            }
        }
        wanted.forEach((table, columns) -> {
            try {
                rows.put(table, stage.draw(table, columns, ROWS));
            } catch (EngineException notThere) {
                rows.put(table, List.of());
            }
        });
    }

    private static Optional<ColumnName> drawn(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Drawn(ColumnName column) -> Optional.of(column);
            case Parameter.AnyOf any -> Optional.empty();
            case Parameter.Fresh fresh ->
                fresh.form() == Parameter.Fresh.Form.TEXT ? Optional.of(fresh.column()) : Optional.empty();
        };
    }

    /** Of each table, the values of one row. */
    public List<@Nullable String> values(ClientStatement statement, Random random) {
        Map<ObjectName, Map<String, @Nullable String>> drawn = new HashMap<>();
        var values = new ArrayList<@Nullable String>();
        for (Parameter parameter : statement.parameters()) {
            values.add(
                    switch (parameter) {
                        case Parameter.Drawn(ColumnName column) -> value(column, drawn, random);
                        case Parameter.AnyOf any ->
                            any.values().get(random.nextInt(any.values().size()));
                        case Parameter.Fresh fresh -> fresh(fresh, drawn, random);
                    });
        }
        return values;
    }

    private @Nullable String value(
            ColumnName column, Map<ObjectName, Map<String, @Nullable String>> drawn, Random random) {
        return drawn.computeIfAbsent(column.table(), table -> row(table, random))
                .get(column.column());
    }

    private String fresh(Parameter.Fresh fresh, Map<ObjectName, Map<String, @Nullable String>> drawn, Random random) {
        return switch (fresh.form()) {
            case NUMBER -> String.valueOf(random.nextLong(fresh.beyond() + 1, fresh.room()));
            case DAY ->
                LocalDate.ofEpochDay(random.nextLong(fresh.beyond() + 1, fresh.room()))
                        .toString();
            case TEXT -> {
                String like = value(fresh.column(), drawn, random);
                yield NewText.like(like == null ? "" : like, fresh.room(), random);
            }
            case UUID -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    }

    private Map<String, @Nullable String> row(ObjectName table, Random random) {
        List<Map<String, @Nullable String>> all = rows.getOrDefault(table, List.of());
        return all.isEmpty() ? Map.of() : all.get(random.nextInt(all.size()));
    }
}
