package dev.underpin.postgresql.stage;

import dev.underpin.engine.Applications;
import dev.underpin.engine.ClientStatement;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What applications send to PostgreSQL. */
public final class PostgresApplications implements Applications {

    @Override
    public List<ClientStatement> derived(Catalog catalog, Set<ObjectName> tables) {
        var statements = new ArrayList<ClientStatement>();
        catalog.tables()
                .filter(table -> tables.contains(table.name()) && !table.isPartition())
                .forEach(table -> statements.addAll(new TableStatements(table).all()));
        catalog.objects(View.class)
                .filter(view -> tables.contains(view.name()))
                .forEach(view -> statements.add(TableStatements.of(view)));
        return statements;
    }

    @Override
    public ClientStatement written(String sql, Catalog catalog) {
        return new ClientStatement(sql, new ParameterColumns(sql, catalog).all());
    }
}
