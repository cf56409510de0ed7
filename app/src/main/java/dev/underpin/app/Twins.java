package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Ability;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Target;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.TwinJson;
import dev.underpin.model.json.UnreadableTwin;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.QueryOutcome;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.TwinPlans;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.model.twin.WhatIfGain;
import dev.underpin.sql.Statement;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes planner statistics of live databases, and plans queries on twins built from them. */
final class Twins {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    Twins(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    TwinBundle export(SourceText text, Configuration configuration, ValueForm values) {
        if (text.isDemo()) {
            try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress)) {
                return export("demo", demo.target(configuration.statementTimeout()), values);
            }
        }
        if (text.resolve(engines, configuration) instanceof Source.Live live) {
            return export(live.name(), live.target(), values);
        }
        throw new UsageException(
                text.text() + " has no planner statistics",
                "They are in a database that is running and holds rows; a file tells nothing of them.",
                "Name a database: postgres://user@host/name, or a name from underpin.yaml.");
    }

    TwinBundle export(String name, Target target, ValueForm values) {
        Engine engine = engines.reaching(target.url());
        if (!engine.abilities().contains(Ability.PLANNER_TWIN)) {
            throw new UsageException(
                    "Twins of " + engine.title() + " cannot be built yet", null, "PostgreSQL is what there is today.");
        }
        try (Database database = engine.connect(target)) {
            return database.plannerStatistics(new TwinWish(name, clock.instant(), values), progress);
        }
    }

    /** @param indexes that do not exist and are to be tried, CREATE INDEX each */
    TwinPlans explain(Path here, Path file, Path queries, List<String> indexes) {
        TwinBundle bundle = read(here.resolve(file), file);
        Engine engine = engines.byId(bundle.catalog().engine());
        List<Statement> statements = QueryFile.statements(here, queries, engine.dialect());
        try (Twin twin = engine.twin(bundle, progress)) {
            List<WhatIf> whatIfs = twin.whatIf(indexes);
            var choice = IndexChoice.with(whatIfs.stream()
                    .flatMap(whatIf -> whatIf instanceof WhatIf.Made made ? Stream.of(made.name()) : Stream.empty())
                    .collect(Collectors.toSet()));
            List<QueryOutcome> outcomes = new ArrayList<>();
            for (Statement statement : statements) {
                progress.at("planning", outcomes.size(), statements.size());
                outcomes.add(outcome(twin, statement, choice));
            }
            return new TwinPlans(
                    bundle.source(), bundle.takenAt(), bundle.catalog().version(), twin.version(), whatIfs, outcomes);
        }
    }

    private static QueryOutcome outcome(Twin twin, Statement statement, IndexChoice choice) {
        int line = statement.position().line();
        try {
            return new QueryOutcome.Planned(
                    line, twin.explain(statement.text(), choice), gain(twin, statement.text(), choice));
        } catch (UsageException refused) {
            return new QueryOutcome.Refused(
                    line, statement.text(), refused.summary(), refused.detail(), refused.hint());
        }
    }

    private static @Nullable WhatIfGain gain(Twin twin, String query, IndexChoice choice) {
        if (choice.shown().isEmpty()) {
            return null;
        }
        Set<ObjectName> used = new HashSet<>(twin.cost(query, choice).indexes());
        used.retainAll(choice.shown());
        return new WhatIfGain(twin.cost(query, IndexChoice.AS_IS).cost(), used);
    }

    static TwinBundle read(Path file, Path shown) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return TwinJson.read(in);
        } catch (IOException e) {
            throw new UsageException("The file " + shown + " cannot be read", Unread.why(e), null, e);
        } catch (UnreadableTwin e) {
            throw new UsageException(
                    "The file " + shown + " " + e.getMessage(),
                    null,
                    "Write one: underpin twin export <source> --out FILE",
                    e);
        }
    }
}
