package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.postgresql.CatalogQuery;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gives indexes that were made over no rows the files, the counts and the statistics that they would have over all of them. */
final class IndexDresser {

    /** Far from the numbers that a young database gives to its files by itself. */
    private static final long FIRST_FILE = 3_000_000_000L;

    private final Connection admin;
    private final int version;
    private final FileLayout layout;
    private final Map<ObjectName, RelationFacts> facts;
    private final ExpressionFacts expressions;
    private long files = FIRST_FILE;

    IndexDresser(Connection admin, int version, FileLayout layout, Map<ObjectName, RelationFacts> facts) {
        this.admin = admin;
        this.version = version;
        this.layout = layout;
        this.facts = facts;
        this.expressions = new ExpressionFacts(admin, version);
    }

    /** One index with a file of its own, as it is to be. */
    private record Dressed(MadeIndex index, IndexSize size, List<String> ofExpressions, long file) {
        private Stream<String> assumptions() {
            return Stream.concat(size.assumptions().stream(), ofExpressions.stream());
        }
    }

    /** In their order. */
    List<WhatIf.Made> dress(List<MakingOutcome.Made> all, IndexSizes sizes) throws SQLException, IOException {
        List<MadeIndex> leaves = all.stream()
                .flatMap(made -> made.indexes().stream())
                .filter(MadeIndex::leaf)
                .toList();
        Map<Long, List<String>> assumed = new HashMap<>();
        for (MadeIndex leaf : leaves) {
            assumed.put(leaf.id(), expressions.restore(leaf));
        }
        List<IndexSize> known = sizes.of(leaves);
        Map<Long, Dressed> dressed = new LinkedHashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            MadeIndex leaf = leaves.get(i);
            var one = new Dressed(leaf, known.get(i), assumed.getOrDefault(leaf.id(), List.of()), file(leaf));
            lay(one);
            dressed.put(leaf.id(), one);
        }
        enter(List.copyOf(dressed.values()));
        return all.stream().map(made -> made(made, dressed)).toList();
    }

    /** The server builds B-trees past its memory, so they keep their files; of others it may have pages. */
    private long file(MadeIndex index) throws IOException {
        if (index.method().equals("btree")) {
            return Long.parseLong(index.file());
        }
        layout.copy(index.file(), String.valueOf(files));
        return files++;
    }

    private void lay(Dressed one) throws IOException {
        RelationFacts table = facts.get(one.index().table());
        IndexSize size = one.size();
        var own =
                new RelationFacts(one.index().name(), size.pages(), size.pages(), size.rows(), 0, 0, 0, size.inside());
        layout.apply(
                new TwinFile(String.valueOf(one.file()), one.index().method(), own, table == null ? 0 : table.pages()));
    }

    private void enter(List<Dressed> all) throws SQLException {
        try (PreparedStatement statement =
                admin.prepareStatement(new CatalogQuery("twin", "whatif-dress").textFor(version))) {
            statement.setArray(1, array("bigint", all, one -> one.index().id()));
            statement.setArray(2, array("bigint", all, Dressed::file));
            statement.setArray(3, array("integer", all, one -> one.size().pages()));
            statement.setArray(4, array("real", all, one -> (float) one.size().rows()));
            statement.executeUpdate();
        }
    }

    private Array array(String type, List<Dressed> all, Function<Dressed, Object> figure) throws SQLException {
        return admin.createArrayOf(type, all.stream().map(figure).toArray());
    }

    private static WhatIf.Made made(MakingOutcome.Made made, Map<Long, Dressed> dressed) {
        List<Dressed> own = made.indexes().stream()
                .flatMap(index -> Stream.ofNullable(dressed.get(index.id())))
                .toList();
        return new WhatIf.Made(
                made.definition(),
                made.top().name(),
                made.top().table(),
                own.stream().mapToLong(one -> one.size().pages()).sum() * FileLayout.PAGE,
                own.stream().mapToInt(one -> one.size().height()).max().orElse(0),
                own.stream().mapToDouble(one -> one.size().rows()).sum(),
                own.stream().flatMap(Dressed::assumptions).distinct().toList());
    }
}
