package dev.underpin.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The law: introspect(scratch(render(catalog))) equals catalog. */
final class RoundTrip {

    private RoundTrip() {}

    static void check(Engine engine, Catalog catalog, ScratchWish wish) {
        List<String> failures = new ArrayList<>();
        try (Scratch scratch = engine.scratch(wish)) {
            String script = String.join(";\n", engine.render(catalog)) + ";\n";
            Script pieces = Script.of("rendered", script, engine.dialect());
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                Outcome outcome = scratch.run((Statement) piece);
                if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Contained) {
                    failures.add(outcome + " <- " + ((Statement) piece).text());
                }
            }
            assertThat(failures).isEmpty();
            Catalog back = scratch.database().read(Progress.SILENT).catalog();
            for (int i = 0;
                    i < Math.min(back.schemas().size(), catalog.schemas().size());
                    i++) {
                assertThat(back.schemas().get(i).objects())
                        .containsExactlyElementsOf(catalog.schemas().get(i).objects());
            }
            assertThat(back.shape()).isEqualTo(catalog.shape());
        }
    }
}
