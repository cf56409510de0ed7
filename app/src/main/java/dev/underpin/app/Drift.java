package dev.underpin.app;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeAccess;
import dev.underpin.model.change.ChangeComment;
import dev.underpin.model.change.ChangeDefaultPrivilege;
import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.plan.Diff;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is different between what a plan starts from and what is there. */
final class Drift {

    private static final int TOLD = 5;

    private Drift() {}

    /**
     * Lets only through what the plan starts from.
     *
     * @param name of the database, in the user's words
     */
    static void refuse(Path folder, Plan plan, Catalog now, String name) {
        if (SnapshotJson.hash(now).equals(plan.from())) {
            return;
        }
        Optional<Snapshot> present = PlanFolder.present(folder);
        List<String> changes =
                present.map(snapshot -> between(snapshot.catalog(), now)).orElse(List.of());
        if (changes.isEmpty() && present.isPresent()) {
            return;
        }
        throw new RefusedException(
                name + " is not what the plan starts from",
                changes.isEmpty()
                        ? "The folder has no from.json any more, so what differs cannot be told."
                        : "Since then: " + told(changes),
                "Nothing was run. Make the plan again from what is there now.");
    }

    /**
     * Lets a run go on only where nobody has changed what it is about since the last runner left it.
     *
     * @param on the database, as the user names it
     */
    static void refuseSince(Catalog left, Plan plan, Catalog now, String on) {
        Set<ObjectName> about = Surroundings.of(plan, now);
        List<String> changes = changes(left, now)
                .filter(change -> about.contains(change.subject().owner()))
                .map(Change::words)
                .toList();
        if (!changes.isEmpty()) {
            throw new RefusedException(
                    on + " was changed by others since the run stopped",
                    "Since then: " + told(changes),
                    "Nothing was run. Where the plan still fits: underpin resume --on " + on
                            + " --unrehearsed REASON; back: underpin undo --on " + on);
        }
    }

    private static String told(List<String> changes) {
        String more = changes.size() > TOLD ? "\nand " + (changes.size() - TOLD) + " more" : "";
        return String.join("\n", changes.subList(0, Math.min(TOLD, changes.size()))) + more;
    }

    /** One sentence for each difference of shape; a plan made from a schema file knows nothing of who owns what. */
    static List<String> between(Catalog before, Catalog after) {
        return changes(before, after).map(Change::words).toList();
    }

    private static Stream<Change> changes(Catalog before, Catalog after) {
        return Diff.of(before, after, List.of()).changes().stream().filter(Drift::matters);
    }

    private static boolean matters(Change change) {
        return !(change instanceof ChangeAccess)
                && !(change instanceof ChangeComment)
                && !(change instanceof ChangeDefaultPrivilege);
    }
}
