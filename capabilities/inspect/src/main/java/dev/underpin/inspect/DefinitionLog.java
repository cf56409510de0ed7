package dev.underpin.inspect;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.snapshot.Definition;
import dev.underpin.model.snapshot.Place;
import dev.underpin.sql.Position;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which statement made what. A table's columns and constraints are pointed at within the last of its statements that names
 * them.
 */
final class DefinitionLog {

    private record Made(ScriptFile file, Statement statement) {
        Place place(Position position) {
            return new Place(file.shown(), position.line(), position.column());
        }
    }

    private final Map<Subject, List<Made>> statements = new LinkedHashMap<>();

    void add(Subject subject, ScriptFile file, Statement statement) {
        statements.computeIfAbsent(subject, key -> new ArrayList<>(1)).add(new Made(file, statement));
    }

    List<Definition> of(Catalog catalog) {
        List<Definition> definitions = new ArrayList<>();
        statements.forEach((subject, made) -> {
            Made first = made.getFirst();
            definitions.add(
                    new Definition(subject, first.place(first.statement().position())));
        });
        catalog.tables().forEach(table -> parts(table, definitions));
        return definitions;
    }

    private void parts(Table table, List<Definition> definitions) {
        List<Made> made = statements.get(Subject.table(table.name()));
        if (made == null) {
            return;
        }
        Stream<Subject> columns =
                table.columns().stream().map(Column::name).map(column -> Subject.column(table.name(), column));
        Stream<Subject> constraints = table.constraints().stream()
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .map(name -> Subject.part(Subject.Kind.CONSTRAINT, table.name(), name));
        Stream.concat(columns, constraints).forEach(part -> {
            for (Made candidate : made.reversed()) {
                var position = candidate.statement().find(String.valueOf(part.part()));
                if (position.isPresent()) {
                    definitions.add(new Definition(part, candidate.place(position.get())));
                    return;
                }
            }
        });
    }
}
