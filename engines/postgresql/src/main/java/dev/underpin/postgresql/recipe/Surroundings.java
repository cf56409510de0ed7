package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.CatalogItems;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeAccess;
import dev.underpin.model.change.ChangeComment;
import dev.underpin.model.change.ChangeDefaultPrivilege;
import dev.underpin.model.change.ChangePublication;
import dev.underpin.model.change.CreateObject;
import dev.underpin.model.change.CreateSchema;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.CommentText;
import dev.underpin.postgresql.ItemText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Comments, rights and publications: they touch no row and wait for nobody. What widens comes early, what narrows late. */
final class Surroundings {

    private final Drafts drafts;
    private final CatalogItems before;
    private final CatalogItems after;
    private final Set<Item> described = new HashSet<>();
    private final Set<Item> entitled = new HashSet<>();
    private final Set<Subject> late = new HashSet<>();
    private final List<ChangeComment> open = new ArrayList<>();
    private final Slips comments = new Slips();
    private final Slips lateComments = new Slips();
    private final Slips wider = new Slips();
    private final Slips narrower = new Slips();
    private final Slips owners = new Slips();

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
        this.before = situation.oldItems();
        this.after = situation.newItems();
        situation
                .changes()
                .of(ChangePublication.class)
                .filter(change -> change.before() == null && change.after() != null)
                .forEach(change -> entitled.add(Item.publication(change.after().name())));
        situation
                .changes()
                .of(CreateSchema.class)
                .map(change -> Item.schema(change.schema().name()))
                .forEach(schema -> {
                    described.add(schema);
                    entitled.add(schema);
                });
        situation
                .changes()
                .of(AlterObject.class)
                .map(change -> Item.of(change.after()))
                .forEach(item -> {
                    if (!before.contains(item)) {
                        described.add(item);
                        entitled.add(item);
                    }
                });
        situation.changes().of(CreateObject.class).map(CreateObject::object).forEach(object -> {
            entitled.addAll(Items.of(object).access().keySet());
            if (!(object instanceof Table)) {
                described.addAll(Items.of(object).comments().keySet());
            }
        });
    }

    /** Hears where a change has its place: what is new only behind the deployment is spoken of there. */
    void drafted(Change change, Set<Slot> slots) {
        if (slots.stream().anyMatch(slot -> slot.compareTo(Slot.DEPLOYED) > 0)) {
            late.add(change.subject());
        }
    }

    private boolean isLate(Item item) {
        boolean replaced = late.contains(item.subject())
                && (item.kind() == Item.Kind.CONSTRAINT || item.kind() == Item.Kind.INDEX);
        boolean behindKey = item.kind() == Item.Kind.INDEX
                && item.object() != null
                && late.contains(Subject.part(Subject.Kind.CONSTRAINT, item.object(), item.part()));
        boolean ofDomain = item.kind() == Item.Kind.DOMAIN_CONSTRAINT;
        ObjectName owner = item.object();
        boolean partOfLate = owner != null
                && late.stream().anyMatch(subject -> subject.part() == null && owner.equals(subject.owner()));
        return replaced
                || behindKey
                || ofDomain && partOfLate
                || !before.contains(item) && (late.contains(item.subject()) || partOfLate);
    }

    void comment(ChangeComment change) {
        Item item = change.item();
        if (!described.contains(item)) {
            open.add(change);
        }
    }

    void access(ChangeAccess change) {
        Item item = change.item();
        if (entitled.contains(item)) {
            return;
        }
        Access was = change.before();
        Access is = change.after();
        List<Grant> union = Belongings.widened(item, was, is).grants();
        wider.add(AccessText.grants(item, was.grants(), union), withColumns(item, union, was.grants(), before));
        narrower.add(withColumns(item, union, is.grants(), after), AccessText.grants(item, is.grants(), union));
        if (is.owner() != null && !is.owner().equals(was.owner()) && item.kind() != Item.Kind.COLUMN) {
            drafts.mustNot(
                    "need what only the owner of " + item.words() + " may do, which is " + is.owner() + " in the end");
            owners.add(
                    AccessText.owner(item, is.owner()),
                    was.owner() == null
                            ? List.of("ALTER " + ItemText.of(item) + " OWNER TO CURRENT_USER")
                            : AccessText.owner(item, was.owner()));
        }
    }

    /** What is revoked of a table is revoked of its columns too: what is to stay there is granted again. */
    private static List<String> withColumns(Item item, List<Grant> from, List<Grant> to, CatalogItems items) {
        var statements = new ArrayList<>(AccessText.grants(item, from, to));
        if (item.kind() == Item.Kind.COLUMN) {
            return statements;
        }
        List<String> revoked = from.stream()
                .filter(grant -> !to.contains(grant))
                .map(Surroundings::who)
                .toList();
        items.around(item)
                .ifPresent(its -> its.access().forEach((part, access) -> {
                    if (part.kind() == Item.Kind.COLUMN) {
                        List<Grant> lost = access.grants().stream()
                                .filter(grant -> revoked.contains(who(grant)))
                                .toList();
                        statements.addAll(AccessText.grants(part, List.of(), lost));
                    }
                }));
        return statements;
    }

    private static String who(Grant grant) {
        return grant.privilege() + " " + grant.grantee();
    }

    void finish() {
        for (ChangeComment change : open) {
            Item item = change.item();
            (isLate(item) ? lateComments : comments)
                    .add(List.of(CommentText.of(item, change.after())), List.of(CommentText.of(item, change.before())));
        }
        settle(Slot.SURROUNDINGS, "Describe what has changed", comments);
        settle(Slot.SURROUNDINGS, "Grant what is newly allowed", wider);
        settle(Slot.LATE_SURROUNDINGS, "Describe what has changed at the end", lateComments);
        settle(Slot.LATE_SURROUNDINGS, "Revoke what is no longer allowed", narrower);
        settle(Slot.LATE_SURROUNDINGS, "Hand over to new owners", owners);
    }

    private void settle(Slot slot, String title, Slips slips) {
        if (!slips.forward.isEmpty()) {
            Work work = Work.called(title).run(slips.forward);
            drafts.add(
                    slot, (slips.back.isEmpty() ? work.nothingToUndo("It can stay.") : work.undo(slips.back)).step());
        }
    }

    void defaultPrivilege(ChangeDefaultPrivilege change) {
        DefaultPrivilege before = change.before();
        DefaultPrivilege after = change.after();
        DefaultPrivilege some = after != null ? after : Objects.requireNonNull(before);
        DefaultPrivilege was = before != null ? before : born(some);
        DefaultPrivilege is = after != null ? after : born(some);
        drafts.add(
                Slot.SETTINGS,
                Work.called("Change what new " + some.objects().toLowerCase(Locale.ROOT) + " are born with")
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
