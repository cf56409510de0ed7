package dev.underpin.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * A script run on scratch and then looked at as if it were live: shape, statistics and rows. A file {@code underpin.yaml}
 * beside it is the policy.
 */
record Fixture(Scratch scratch, Engine engine, Snapshot snapshot, Policy policy) implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Fixture run(String engineId, Path script) throws IOException {
        Engine engine = ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.id().equals(engineId))
                .findFirst()
                .orElseThrow();
        Scratch scratch = engine.scratch(ScratchWish.NEWEST);
        try (Script pieces = Script.open(script, engine.dialect())) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                Outcome outcome = scratch.run((Statement) piece);
                assertThat(outcome).as("%s at %s", script, piece.position()).isInstanceOf(Outcome.Done.class);
            }
        }
        if (engineId.equals("postgresql")) {
            // Usage counters reach the others once a second at most, unless told to at once.
            scratch.run((Statement)
                    Objects.requireNonNull(Script.of("flush", "SELECT pg_stat_force_next_flush();", engine.dialect())
                            .next()));
        }
        scratch.endOfFile();
        Reading reading = scratch.database().read(Progress.SILENT);
        var provenance = new Provenance(
                SourceKind.LIVE,
                "fixture",
                TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                null,
                List.of(),
                List.of(),
                List.of());
        Path yaml = script.resolveSibling("underpin.yaml");
        Policy policy = Files.exists(yaml)
                ? PolicyText.parse(
                        "underpin.yaml",
                        Files.readString(yaml),
                        Rules.ALL.stream().map(Rule::card).toList())
                : Policy.NONE;
        return new Fixture(
                scratch,
                engine,
                new Snapshot(reading.catalog(), reading.server(), reading.statistics(), provenance),
                policy);
    }

    Review review(List<Rule> rules) {
        var context = new ReviewContext(snapshot, engine, scratch.database().rows(), policy);
        return new Reviewer(rules, TODAY).review(context, Set.of());
    }

    @Override
    public void close() {
        scratch.close();
    }
}
