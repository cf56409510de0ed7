package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Waiting;
import dev.underpin.inspect.Engines;
import dev.underpin.lint.LintRule;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Review;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.Measurement;
import dev.underpin.model.rehearsal.Evidence;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.tune.Growth;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.TwinPlans;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.Workload;
import dev.underpin.review.Rule;
import dev.underpin.review.Rules;
import dev.underpin.tune.QueryRules;
import dev.underpin.tune.query.QueryRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application: everything a surface can ask for. */
public final class Underpin {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    /** @param scriptEngine the engine that scripts are written for; null to tell from the scripts themselves */
    public Underpin(Clock clock, Progress progress, @Nullable String scriptEngine) {
        this.engines = Engines.installed().withScriptsFor(scriptEngine);
        this.clock = clock;
        this.progress = progress;
    }

    /** The cards of the rules that review a shape, by id. */
    public static List<Card> rules() {
        return Rules.ALL.stream().map(Rule::card).toList();
    }

    /** The cards of the rules that judge migrations, by id. */
    public static List<Card> lintRules() {
        return dev.underpin.lint.Rules.ALL.stream().map(LintRule::card).toList();
    }

    /** The cards of the rules that judge queries, by id. */
    public static List<Card> queryRules() {
        return QueryRules.ALL.stream().map(QueryRule::card).toList();
    }

    /** The cards of all rules. */
    public static List<Card> allRules() {
        return Stream.of(rules(), lintRules(), queryRules())
                .flatMap(List::stream)
                .toList();
    }

    /** What a source was found to be, with its review. */
    public record Reviewed(Snapshot snapshot, Review review, String engineTitle) {}

    /**
     * Takes a snapshot.
     *
     * @param strict a statement of a script that fails is a fault
     */
    public Snapshot snapshot(SourceText source, Configuration configuration, boolean strict) {
        return new Reviewing(engines, clock, progress).snapshot(source, configuration, strict);
    }

    /** Takes a snapshot and reviews it. */
    public Reviewed review(SourceText source, Configuration configuration, Set<String> baseline, boolean strict) {
        return new Reviewing(engines, clock, progress).review(source, configuration, baseline, strict);
    }

    /** Reviews a source, and tunes it where it is known what is asked of it. */
    public Audited audit(AuditRequest request, Configuration configuration) {
        return new Auditing(engines, clock, progress).audit(request, configuration);
    }

    /** Plans a change that keeps applications running, and tries the plan on scratch. */
    public Planned plan(PlanRequest request, Configuration configuration) {
        return new Planning(engines, clock, progress).plan(request, configuration);
    }

    /** Runs a plan on a stage and keeps what was seen in the plan's folder. */
    public Evidence rehearse(RehearsalRequest request, Configuration configuration, String version) {
        return new Rehearsing(engines, clock, progress).rehearse(request, configuration, version);
    }

    /** Opens a live database, for plans to be run on it; the caller closes it. */
    public Running running(SourceText on, Configuration configuration, Waiting waiting) {
        return Running.open(engines, on, configuration, waiting, clock);
    }

    /** Takes the planner statistics of a live database. */
    public TwinBundle exportTwin(SourceText source, Configuration configuration, ValueForm values) {
        return new Twins(engines, clock, progress).export(source, configuration, values);
    }

    /**
     * Plans the queries of a file as the database would that a statistics bundle is of. Nothing is run.
     *
     * @param indexes that do not exist and are to be tried, CREATE INDEX each
     */
    public TwinPlans explainOnTwin(Path here, Path bundle, Path queries, List<String> indexes) {
        return new Twins(engines, clock, progress).explain(here, bundle, queries, indexes);
    }

    /** What becomes of a workload's plans while its tables grow. Nothing is run. */
    public Growth grow(GrowthRequest request, Configuration configuration) {
        return new Growing(engines, progress).grow(request, configuration);
    }

    /** What would make a workload cheaper, tried on the twin of its database. */
    public Tuned tune(TuneRequest request, Configuration configuration) {
        return new Tuning(engines, clock, progress).tune(request, configuration);
    }

    /** Reads what applications ask of a database. */
    public Workload workload(WorkloadRequest request, Configuration configuration) {
        return new Workloads(engines, progress).read(request, configuration);
    }

    /** Measures what queries take. */
    public Measurement measure(MeasureRequest request, Configuration configuration) {
        return new Measuring(engines, progress).measure(request, configuration);
    }

    /**
     * What became of queries between two measurements.
     *
     * @param otherServer whether they may be of two databases
     */
    public Comparison compare(Path here, Path before, Path after, boolean otherServer) {
        return Measuring.compare(here, before, after, otherServer);
    }

    /** Says what migrations would do. */
    public Lint lint(LintRequest request, Configuration configuration) {
        return new Linting(engines, clock, progress).lint(request, configuration);
    }

    /** Writes the safe form of what was linted, tried on scratch; the files written. */
    public List<Path> fix(LintRequest request, Configuration configuration, Lint lint) {
        Map<Path, String> files = new Linting(engines, clock, progress).fix(request, configuration, lint);
        Map<Path, WholeFiles.Content> contents = new LinkedHashMap<>();
        files.forEach((path, text) -> contents.put(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        WholeFiles.write(contents);
        return List.copyOf(files.keySet());
    }

    /** Starts the demo; the caller ends it. */
    public DemoDatabase demo() {
        return DemoDatabase.start(engine("postgresql"), progress);
    }

    private Engine engine(String id) {
        return engines.byId(id);
    }
}
