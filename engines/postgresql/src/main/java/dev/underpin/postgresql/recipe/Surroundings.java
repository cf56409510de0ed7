package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Publication;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.change.AddConstraint;
import dev.underpin.model.change.AddIndex;
import dev.underpin.model.change.ChangeAccess;
import dev.underpin.model.change.ChangeComment;
import dev.underpin.model.change.ChangeDefaultPrivilege;
import dev.underpin.model.change.ChangePublication;
import dev.underpin.model.change.ReplaceConstraint;
import dev.underpin.model.change.ReplaceIndex;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.CommentText;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ObjectText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comments, rights and publications: they touch no row and wait for nobody. What widens comes early, what narrows late. */
final class Surroundings {

    private final Drafts drafts;
    private final Set<Subject> late = new HashSet<>();
    private final Slips comments = new Slips();
    private final Slips lateComments = new Slips();
    private final Slips wider = new Slips();
    private final Slips narrower = new Slips();

    /** Statements with their way back. */
    private static final class Slips {
        private final List<String> forward = new ArrayList<>();
        private final List<String> back = new ArrayList<>();

        void add(List<String> statements, List<String> undo) {
            forward.addAll(statements);
            back.addAll(0, undo);
        }
    }

    Surroundings(Situation situation, Drafts drafts) {
        this.drafts = drafts;
        for (var change : situation.changes().changes()) {
            switch (change) {
                case AddConstraint add -> late.add(add.subject());
                case ReplaceConstraint replace -> late.add(replace.subject());
                case AddIndex add -> late.add(add.subject());
                case ReplaceIndex replace -> late.add(replace.subject());
                default -> {}
            }
        }
    }

    void comment(ChangeComment change) {
        Item item = change.item();
        (late.contains(item.subject()) ? lateComments : comments)
                .add(List.of(CommentText.of(item, change.after())), List.of(CommentText.of(item, change.before())));
    }

    void access(ChangeAccess change) {
        Item item = change.item();
        Access before = change.before();
        Access after = change.after();
        if (!Objects.equals(before.owner(), after.owner()) && after.owner() != null) {
            wider.add(AccessText.owner(item, after.owner()), AccessText.owner(item, before.owner()));
        }
        var union = new ArrayList<>(before.grants());
        after.grants().stream().filter(grant -> !union.contains(grant)).forEach(union::add);
        wider.add(AccessText.grants(item, before.grants(), union), AccessText.grants(item, union, before.grants()));
        narrower.add(AccessText.grants(item, union, after.grants()), AccessText.grants(item, after.grants(), union));
    }

    void finish() {
        settle(Slot.SURROUNDINGS, "Describe what has changed", comments);
        settle(Slot.SURROUNDINGS, "Grant what is newly allowed", wider);
        settle(Slot.LATE_SURROUNDINGS, "Describe what has changed at the end", lateComments);
        settle(Slot.LATE_SURROUNDINGS, "Revoke what is no longer allowed", narrower);
    }

    private void settle(Slot slot, String title, Slips slips) {
        if (!slips.forward.isEmpty()) {
            Work work = Work.called(title).run(slips.forward);
            drafts.add(
                    slot, (slips.back.isEmpty() ? work.nothingToUndo("It can stay.") : work.undo(slips.back)).step());
        }
    }

    void publication(ChangePublication change) {
        Publication before = change.before();
        Publication after = change.after();
        String name = after != null ? after.name() : before != null ? before.name() : "";
        Work work = Work.called(
                        (before == null ? "Publish " : after == null ? "Stop publishing " : "Publish anew ") + name)
                .run(statements(name, before, after))
                .undo(statements(name, after, before));
        if (before == null || after == null) {
            String there = Condition.publication(name);
            work.done(after == null ? Condition.not(there) : there);
        }
        drafts.add(after == null ? Slot.LATE_SURROUNDINGS : Slot.SETTINGS, work.step());
    }

    private static List<String> statements(String name, @Nullable Publication from, @Nullable Publication to) {
        var statements = new ArrayList<String>();
        if (from != null) {
            statements.add("DROP PUBLICATION " + Names.quote(name));
        }
        if (to != null) {
            statements.add(ObjectText.publication(to));
            statements.addAll(AccessText.owner(Item.publication(name), to.owner()));
        }
        return statements;
    }

    void defaultPrivilege(ChangeDefaultPrivilege change) {
        DefaultPrivilege before = change.before();
        DefaultPrivilege after = change.after();
        DefaultPrivilege some = after != null ? after : Objects.requireNonNull(before);
        DefaultPrivilege was = before != null ? before : born(some);
        DefaultPrivilege is = after != null ? after : born(some);
        drafts.add(
                Slot.SETTINGS,
                Work.called("Change what new " + some.objects().toLowerCase(java.util.Locale.ROOT) + " are born with")
                        .run(AccessText.defaultPrivilege(is, was.grants()))
                        .undo(AccessText.defaultPrivilege(was, is.grants()))
                        .step());
    }

    /** What is so where nobody said anything. */
    private static DefaultPrivilege born(DefaultPrivilege some) {
        List<Grant> grants = some.schema() != null
                ? List.of()
                : switch (some.objects()) {
                    case "FUNCTIONS" -> List.of(new Grant(Grant.PUBLIC, "EXECUTE", false));
                    case "TYPES" -> List.of(new Grant(Grant.PUBLIC, "USAGE", false));
                    default -> List.of();
                };
        return new DefaultPrivilege(some.creator(), some.schema(), some.objects(), grants);
    }
}
