package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.RenameTable;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.RunSql;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tables under another name. A view that passes everything on keeps the former name, from the same moment: it takes reads and writes
 * like the table, but for COPY into it, TRUNCATE and DDL.
 */
final class TableRenames {

    private static final int INVOKERS = 15;
    private static final Set<String> OF_VIEWS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    private final int version;

    TableRenames(int version) {
        this.version = version;
    }

    RunSql rename(RenameTable change, Table table) {
        ObjectName from = change.from();
        ObjectName to = change.to();
        var forward = new ArrayList<String>();
        var back = new ArrayList<String>();
        back.add("DROP VIEW " + Names.quote(from));
        if (!from.schema().equals(to.schema())) {
            forward.add(Alter.table(from) + "SET SCHEMA " + Names.quote(to.schema()));
            back.add(
                    Alter.table(new ObjectName(to.schema(), from.name())) + "SET SCHEMA " + Names.quote(from.schema()));
        }
        if (!from.name().equals(to.name())) {
            forward.add(Alter.table(new ObjectName(to.schema(), from.name())) + "RENAME TO " + Names.quote(to.name()));
            back.add(1, Alter.table(to) + "RENAME TO " + Names.quote(from.name()));
        }
        forward.addAll(view(table, from, to));
        return Work.called("Call " + from + " " + to.name() + ", and keep its former name as a view")
                .run(forward)
                .undo(back)
                .done(Condition.relation(to))
                .hazard(
                        Hazard.Kind.APPLICATION,
                        "Through the former name, COPY " + from.name()
                                + " FROM, TRUNCATE and DDL fail from here on; reads and" + " writes go on.")
                .step();
    }

    private List<String> view(Table table, ObjectName from, ObjectName to) {
        var statements = new ArrayList<String>();
        String columns = Names.quote(table.columns().stream()
                .map(dev.underpin.model.catalog.Column::name)
                .toList());
        statements.add(
                "CREATE VIEW " + Names.quote(from) + (version >= INVOKERS ? " WITH (security_invoker = true)" : "")
                        + " AS SELECT " + columns + " FROM " + Names.quote(to));
        Item item = new Item(Item.Kind.VIEW, from, "", null);
        List<Grant> grants = table.access().grants().stream()
                .filter(grant -> OF_VIEWS.contains(grant.privilege()))
                .toList();
        statements.addAll(AccessText.grants(item, List.of(), grants));
        return statements;
    }
}
