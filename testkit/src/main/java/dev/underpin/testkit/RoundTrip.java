package dev.underpin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Server;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.model.snapshot.Statistics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** The law: introspect(scratch(render(catalog))) equals catalog; and so does what JSON brings back. */
public final class RoundTrip {

    private RoundTrip() {}

    public static void check(Engine engine, Catalog catalog, ScratchWish wish) {
        json(catalog);
        try (Scratch scratch = engine.scratch(wish)) {
            Scripts.run(engine, scratch, String.join(";\n", engine.render(catalog)) + ";\n");
            Catalog back = scratch.database().read(Progress.SILENT).catalog();
            assertThat(back.schemas().stream().map(schema -> schema.name()))
                    .containsExactlyElementsOf(catalog.schemas().stream()
                            .map(schema -> schema.name())
                            .toList());
            for (int i = 0; i < back.schemas().size(); i++) {
                assertThat(back.schemas().get(i).objects())
                        .containsExactlyElementsOf(catalog.schemas().get(i).objects());
            }
            assertThat(back.shape()).isEqualTo(catalog.shape());
            assertThat(SnapshotJson.hash(back)).isEqualTo(SnapshotJson.hash(catalog));
        }
    }

    private static void json(Catalog catalog) {
        var snapshot = new Snapshot(
                catalog,
                Server.UNKNOWN,
                Statistics.NONE,
                new Provenance(SourceKind.SCRIPT, "law", null, null, List.of(), List.of(), List.of()));
        var out = new ByteArrayOutputStream();
        SnapshotJson.write(snapshot, out);
        assertThat(SnapshotJson.read(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(snapshot);
    }
}
