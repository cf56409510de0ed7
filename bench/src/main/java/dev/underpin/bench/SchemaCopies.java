package dev.underpin.bench;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Dependency;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A large snapshot out of a small one that was really read: the schema {@code public} as it is, and beside it under other names, with
 * everything in it that says so: definitions, references, dependencies, sizes.
 */
final class SchemaCopies {

    private final Snapshot original;
    private final String text;

    SchemaCopies(Snapshot original) {
        this.original = original;
        var bytes = new ByteArrayOutputStream();
        SnapshotJson.write(original, bytes);
        this.text = bytes.toString(StandardCharsets.UTF_8);
    }

    /** @param beside which snapshot stands under {@code public}, beside copies of this one */
    Snapshot with(Snapshot beside, int copies) {
        var schemas = new ArrayList<Schema>(beside.catalog().schemas());
        var dependencies = new ArrayList<Dependency>(beside.catalog().dependencies());
        var sizes = new ArrayList<TableStatistics>(beside.statistics().tables());
        for (int i = 1; i <= copies; i++) {
            Snapshot copy = named("branch_" + i);
            schemas.addAll(copy.catalog().schemas());
            dependencies.addAll(copy.catalog().dependencies());
            sizes.addAll(copy.statistics().tables());
        }
        Catalog catalog = beside.catalog();
        return new Snapshot(
                new Catalog(
                        catalog.engine(),
                        catalog.version(),
                        catalog.collation(),
                        catalog.comment(),
                        schemas,
                        catalog.extensions(),
                        catalog.publications(),
                        catalog.defaultPrivileges(),
                        dependencies),
                original.server(),
                new Statistics(-1, null, -1, sizes, List.of(), List.of(), List.of()),
                original.provenance());
    }

    private Snapshot named(String schema) {
        String renamed = text.replace("\"public\"", "\"" + schema + "\"").replace("public.", schema + ".");
        return SnapshotJson.read(new ByteArrayInputStream(renamed.getBytes(StandardCharsets.UTF_8)));
    }
}
