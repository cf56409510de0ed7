package dev.underpin.report;

import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.PlannedChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why changes are made the way they are: one sentence for each kind that has more than one way. */
final class PlanReasons {

    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put(
                "AlterColumnType",
                "A type changed in place writes the whole table anew while nobody reads or writes it. Here the new values are written"
                        + " beside the old ones in small batches, a trigger keeps both equal, and names are exchanged in one short"
                        + " transaction. Where the change is a note in the catalog, or the table is small, it is done at once.");
        REASONS.put(
                "TransferColumns",
                "The application of today and that of tomorrow know a column by different names, and both run during the"
                        + " deployment. So both columns are there, kept equal in both directions, until nobody uses the former.");
        REASONS.put(
                "RenameTable",
                "A view with the former name passes reads and writes on, so that both applications work from the same moment.");
        REASONS.put(
                "SetNotNull",
                "NOT NULL set outright reads every row under ACCESS EXCLUSIVE. A rule that is made for new rows first and proven then"
                        + " lets others read and write during the proof.");
        REASONS.put(
                "AddConstraint",
                "A rule made NOT VALID holds for new rows at once; the proof for old rows reads the table without stopping writes."
                        + " A key's index is built beforehand, while others write.");
        REASONS.put(
                "ReplaceConstraint",
                "The new rule is proven beside the old one, so that there is never a moment without a rule.");
        REASONS.put("AddIndex", "An index built CONCURRENTLY takes longer and stops nobody from writing.");
        REASONS.put(
                "ReplaceIndex", "The new index is there before the old one goes, so that no query is ever without.");
        REASONS.put("DropIndex", "An index dropped CONCURRENTLY waits for its users instead of keeping them out.");
        REASONS.put(
                "DropColumn",
                "What goes is first put out of sight under another name: whoever still needs it fails loudly, and it is back in a"
                        + " moment. The drop itself comes days later.");
        REASONS.put("DropObject", REASONS.get("DropColumn"));
        REASONS.put(
                "AddColumn",
                "A column with a constant default is a note in the catalog. One whose value differs by row is added empty and filled in"
                        + " small batches.");
    }

    private PlanReasons() {}

    /** Those that the plan has to do with, each once. */
    static List<String> of(Plan plan) {
        return REASONS.entrySet().stream()
                .filter(reason ->
                        plan.changes().stream().map(PlannedChange::kind).anyMatch(reason.getKey()::equals))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
