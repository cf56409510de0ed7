package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerMessages;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes of a twin that the database has not got. The server makes each for real while its table is short for a moment; then it
 * gets another file, as long as it would be, and is hidden.
 */
final class WhatIfIndexes implements AutoCloseable {

    private final Connection admin;
    private final FileLayout layout;
    private final List<TwinFile> tables;
    private final IndexMaker maker;
    private final IndexDresser dresser;
    private final IndexSizes estimates;
    private final ShownIndexes shown;

    WhatIfIndexes(ScratchServer server, String database, TwinBundle bundle, List<TwinFile> files, PlanSession session) {
        try {
            this.admin = server.process().connect(database, ScratchServer.ADMIN);
            try (Statement statement = admin.createStatement()) {
                statement.execute(
                        "SET allow_system_table_mods = on; SET search_path = ''; SET maintenance_work_mem = '8MB';"
                                // Nobody reads what scratch notes of each CREATE INDEX.
                                + " SET session_replication_role = replica");
            }
            this.layout = FileLayout.of(server, database);
        } catch (SQLException e) {
            throw broken(e);
        }
        this.tables = files.stream().filter(file -> file.method().isEmpty()).toList();
        Map<ObjectName, RelationFacts> facts =
                bundle.relations().stream().collect(Collectors.toMap(RelationFacts::relation, Function.identity()));
        int version = server.majorVersion();
        this.maker = new IndexMaker(admin, version, bundle.settings().getOrDefault("search_path", "public"), facts);
        this.dresser = new IndexDresser(admin, version, layout, facts);
        this.estimates =
                new EstimatedSizes(admin, version, session, facts, layout, bundle.values() == ValueForm.PSEUDONYMS);
        try {
            this.shown = new ShownIndexes(admin, version);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static EngineException broken(SQLException e) {
        return new EngineException("The twin's indexes could not be changed", ServerMessages.text(e), null, e);
    }

    /** Existing ones and those to be tried, by their name without a schema. */
    Set<ObjectName> called(String name) {
        return shown.called(name);
    }

    void choose(IndexChoice choice) {
        try {
            shown.choose(choice);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    List<WhatIf> make(List<String> definitions) {
        return make(definitions, estimates);
    }

    List<WhatIf> make(List<String> definitions, IndexSizes sizes) {
        try {
            List<MakingOutcome> made = whileShort(definitions);
            checkpoint(made);
            maker.countsAgain(made.stream()
                    .flatMap(outcome ->
                            outcome instanceof MakingOutcome.Made index ? index.indexes().stream() : Stream.of())
                    .toList());
            return dressed(made, sizes);
        } catch (SQLException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new EngineException("The twin's files could not be laid out", String.valueOf(e), null, e);
        }
    }

    private List<WhatIf> dressed(List<MakingOutcome> made, IndexSizes sizes) throws SQLException, IOException {
        admin.setAutoCommit(false);
        try {
            Iterator<WhatIf.Made> dressed = dresser.dress(
                            made.stream()
                                    .filter(MakingOutcome.Made.class::isInstance)
                                    .map(MakingOutcome.Made.class::cast)
                                    .toList(),
                            sizes)
                    .iterator();
            List<WhatIf> whatIfs = new ArrayList<>();
            for (MakingOutcome outcome : made) {
                whatIfs.add(
                        switch (outcome) {
                            case MakingOutcome.Refused refused -> refused.answer();
                            case MakingOutcome.Made index -> dressed.next();
                        });
            }
            admin.commit();
            return whatIfs;
        } finally {
            admin.rollback();
            admin.setAutoCommit(true);
        }
    }

    private List<MakingOutcome> whileShort(List<String> definitions) throws SQLException, IOException {
        try {
            for (TwinFile table : tables) {
                layout.shorten(table);
            }
            return maker.make(definitions, shown);
        } finally {
            for (TwinFile table : tables) {
                layout.apply(table);
            }
        }
    }

    /** B-trees are written past the server's memory; others are in it, and their files not complete. */
    private void checkpoint(List<MakingOutcome> outcomes) throws SQLException {
        if (outcomes.stream()
                .anyMatch(outcome -> outcome instanceof MakingOutcome.Made made
                        && !made.top().method().equals("btree"))) {
            try (Statement statement = admin.createStatement()) {
                statement.execute("CHECKPOINT");
            }
        }
    }

    @Override
    public void close() {
        try {
            admin.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }
}
