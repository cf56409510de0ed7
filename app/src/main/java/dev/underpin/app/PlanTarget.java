package dev.underpin.app;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.ScratchWish;
import dev.underpin.inspect.Base;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Inspection;
import dev.underpin.inspect.Inspector;
import dev.underpin.inspect.Source;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.plan.Hint;
import dev.underpin.sql.Position;
import dev.underpin.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is to lead to. A script is either the whole target or a migration on top of what is there; which of the two it is shows
 * when it is run on both. One that runs on both is taken for a migration, which never drops what it does not name.
 *
 * @param words what it was taken for, for people
 * @param contained statements that were not run because they reach outside of scratch
 */
record PlanTarget(Catalog catalog, String words, List<String> contained) {

    PlanTarget {
        contained = List.copyOf(contained);
    }

    /** Finds targets for one present state. */
    static final class Finder {

        private final Inspector inspector;
        private final BaseBuilder bases;
        private final Snapshot from;
        private final ScratchWish wish;

        Finder(Inspector inspector, BaseBuilder bases, Snapshot from) {
            this.inspector = inspector;
            this.bases = bases;
            this.from = from;
            this.wish = new ScratchWish(from.catalog().majorVersion());
        }

        PlanTarget of(Source source, boolean whole) {
            if (!(source instanceof Source.ScriptFile script)) {
                try (Inspection inspection = inspector.open(source, wish)) {
                    return whole(inspection.snapshot());
                }
            }
            if (!whole) {
                try (Base base = bases.ofSnapshot(from)) {
                    Snapshot changed = inspector.onTopOf(base, script).snapshot();
                    if (failure(changed) == null) {
                        return new PlanTarget(
                                changed.catalog(), script.name() + ", on top of what is there", contained(changed));
                    }
                    return wholeOrRefused(script, changed);
                }
            }
            try (Inspection inspection = inspector.open(script, wish)) {
                return whole(inspection.snapshot());
            }
        }

        private PlanTarget wholeOrRefused(Source.ScriptFile script, Snapshot onTop) {
            try (Inspection inspection = inspector.open(script, wish)) {
                Snapshot alone = inspection.snapshot();
                Problem failed = failure(alone);
                if (failed == null) {
                    return whole(alone);
                }
                Problem first = Objects.requireNonNull(failure(onTop));
                throw new UsageException(
                        script.name() + " runs neither on top of what is there nor by itself",
                        "On top: " + told(first) + "\nBy itself: " + told(failed),
                        "Mend the statement, or say with --whole that it is the whole target and see what else fails.");
            }
        }

        private static String told(Problem problem) {
            return problem.place() + ": " + problem.message();
        }

        private PlanTarget whole(Snapshot snapshot) {
            Problem failed = failure(snapshot);
            if (failed != null) {
                throw new UsageException(
                        "The target " + snapshot.provenance().source() + " does not run: " + failed.place(),
                        failed.message() + ": " + failed.statement(),
                        failed.hint());
            }
            if (!snapshot.catalog().engine().equals(from.catalog().engine())) {
                throw new UsageException(
                        "The target is of another engine: " + snapshot.catalog().engine(),
                        null,
                        "Moves between engines are not plans of this kind.");
            }
            return new PlanTarget(snapshot.catalog(), snapshot.provenance().source(), contained(snapshot));
        }

        private static List<String> contained(Snapshot snapshot) {
            return snapshot.provenance().problems().stream()
                    .filter(problem -> problem.gravity() == Problem.Gravity.CONTAINED)
                    .map(problem -> problem.place() + ": " + problem.message() + ": " + problem.statement())
                    .toList();
        }

        private static @Nullable Problem failure(Snapshot snapshot) {
            return snapshot.provenance().problems().stream()
                    .filter(problem -> problem.gravity() == Problem.Gravity.FAILED)
                    .findFirst()
                    .orElse(null);
        }

        /** What there is, with nothing but the names changed that the hints change. */
        PlanTarget renamed(List<Hint> hints) {
            try (Base base = bases.ofSnapshot(from)) {
                var phrasing = base.engine().phrasing();
                for (Hint hint : hints) {
                    String sql = switch (hint) {
                        case Hint.TableRenamed table ->
                            "ALTER TABLE " + phrasing.quote(table.from()) + " RENAME TO "
                                    + phrasing.quote(table.to().name());
                        case Hint.ColumnsMoved columns
                        when columns.forward().isEmpty() ->
                            "ALTER TABLE " + phrasing.quote(columns.table()) + " RENAME COLUMN "
                                    + phrasing.quote(columns.from().getFirst()) + " TO "
                                    + phrasing.quote(columns.to().getFirst());
                        default ->
                            throw new UsageException(
                                    "The change \"" + hint.text() + "\" needs a target",
                                    "It says where values come from, and not what the columns are.",
                                    "Give the target with --to: a schema file, or a migration on top of what is there.");
                    };
                    Outcome outcome = base.scratch()
                            .run(new Statement(
                                    sql, Position.START, 0, "", base.engine().dialect()));
                    if (outcome instanceof Outcome.Failed failed) {
                        throw new UsageException(
                                "The change \"" + hint.text() + "\" does not fit", failed.message(), failed.hint());
                    }
                }
                return new PlanTarget(
                        base.scratch().database().read(Progress.SILENT).catalog(),
                        "the changes that were named",
                        List.of());
            }
        }
    }
}
