package dev.underpin.postgresql.rows;

import dev.underpin.engine.Progress;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.CreationOrder;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.postgresql.ServerMessages;
import dev.underpin.postgresql.twin.TwinShape;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a database like another from its statistics alone: the same shape, about the same rows, and no value of a row that the statistics
 * do not hold. All constraints hold in the end and all indexes are built; a table that is too odd for that has fewer rows, and it is
 * said.
 */
public final class RowMaker {

    private final TwinBundle bundle;
    private final double scale;
    private final long seed;
    private final Progress progress;
    private final Said said = new Said();
    private final Map<ObjectName, Table> tables = new LinkedHashMap<>();

    /**
     * @param scale share of the rows; 0.1 is a tenth
     * @param seed the same seed makes the same rows
     */
    public RowMaker(TwinBundle bundle, double scale, long seed, Progress progress) {
        this.bundle = bundle;
        this.scale = scale;
        this.seed = seed;
        this.progress = progress;
        bundle.catalog().tables().forEach(table -> tables.put(table.name(), table));
    }

    /**
     * @param scratch an empty database, which has everything afterwards
     * @param statements that make the bundle's catalog
     */
    public MadeRows make(PostgresScratch scratch, List<String> statements) {
        new TwinShape(bundle, scratch, progress)
                .make(statements).stream().map(Caveat::text).forEach(said::add);
        var blueprint = new Blueprint(bundle, scale, seed);
        List<TableRows> rows = blueprint.tables();
        blueprint.remarks().forEach(said::add);
        try (var session = new LoadSession(scratch.connect())) {
            var conditions = new Conditions(session, new BaseTypes(bundle.catalog()));
            session.script("lift");
            new Loading(scratch, said, progress).load(rows);
            settle(session, new Mending(session, tables, blueprint.loaded(), conditions, said));
            session.script("put-back");
            finish(session);
        } catch (SQLException e) {
            throw new EngineException("Rows could not be made", ServerMessages.text(e), null, e);
        }
        progress.at("comparing statistics", 0, -1);
        TwinBundle made = scratch.database()
                .plannerStatistics(new TwinWish(bundle.source(), Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
        return new Comparison(blueprint, made, said).compare(scale, seed, rows);
    }

    private void settle(LoadSession session, Mending mending) throws SQLException {
        progress.at("looking rows over", 0, -1);
        mending.conditions();
        progress.at("building indexes", 0, -1);
        new IndexBuild(session, tables, mending, said).build();
        progress.at("looking references over", 0, -1);
        mending.references();
        mending.account();
    }

    private void finish(LoadSession session) throws SQLException {
        var sequences = new Sequences(session, bundle.catalog(), said);
        tables.values().forEach(sequences::advance);
        progress.at("refreshing views", 0, -1);
        for (var object : new CreationOrder(bundle.catalog()).objects()) {
            if (object instanceof MaterializedView view && view.populated()) {
                try {
                    session.execute("REFRESH MATERIALIZED VIEW " + Names.quote(view.name()));
                } catch (SQLException e) {
                    said.add(view.name() + " has no rows: " + ServerMessages.text(e) + ".");
                }
            }
        }
        progress.at("counting", 0, -1);
        session.execute("VACUUM ANALYZE");
    }
}
