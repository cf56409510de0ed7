package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.change.AlterObject;
import dev.underpin.model.change.ChangeAccess;
import dev.underpin.model.change.ChangeComment;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.CommentText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Comments and rights at one point of a plan: what an object that is made there has to be given, so that the steps around it
 * find what they left. Comments change in one place of a plan, rights widen there and narrow at its end.
 */
final class Belongings {

    private final Map<Item, Optional<String>> comments;
    private final Map<Item, Access> access;
    private final List<DefaultPrivilege> privileges;

    private Belongings(
            Map<Item, Optional<String>> comments, Map<Item, Access> access, List<DefaultPrivilege> privileges) {
        this.comments = comments;
        this.access = access;
        this.privileges = privileges;
    }

    /** Those of today; what becomes something that is called otherwise has its new ones at once. */
    static Belongings before(Situation situation) {
        Catalog from = situation.changes().from();
        Map<Item, Optional<String>> comments = new HashMap<>();
        Map<Item, Access> access = new HashMap<>();
        situation.changes().of(AlterObject.class).map(AlterObject::after).forEach(object -> {
            comments.put(Item.of(object), Optional.ofNullable(object.comment()));
            access.put(Item.of(object), object.access());
        });
        comments.putAll(Items.of(from).comments());
        access.putAll(Items.of(from).access());
        return new Belongings(comments, access, from.defaultPrivileges());
    }

    /** Those of the contract phase: what is there today has its new comment, and whoever may use it at either end may use it. */
    static Belongings underWay(Situation situation) {
        var items = Items.of(situation.changes().from());
        Map<Item, Optional<String>> comments = new HashMap<>(items.comments());
        Map<Item, Access> access = new HashMap<>(items.access());
        situation
                .changes()
                .of(ChangeComment.class)
                .forEach(change ->
                        comments.computeIfPresent(change.item(), (item, old) -> Optional.ofNullable(change.after())));
        situation
                .changes()
                .of(ChangeAccess.class)
                .forEach(change ->
                        access.computeIfPresent(change.item(), (item, old) -> widened(item, old, change.after())));
        return new Belongings(comments, access, allPrivileges(situation));
    }

    /** Those of the target, for what is new. */
    static Belongings after(Situation situation) {
        var items = Items.of(situation.changes().to());
        return new Belongings(items.comments(), items.access(), allPrivileges(situation));
    }

    private static List<DefaultPrivilege> allPrivileges(Situation situation) {
        return Stream.of(situation.changes().from(), situation.changes().to())
                .flatMap(catalog -> catalog.defaultPrivileges().stream())
                .toList();
    }

    /** The same for an object that has another name for a while. */
    Belongings renamed(ObjectName from, ObjectName to) {
        Map<Item, Optional<String>> theirComments = new HashMap<>();
        Map<Item, Access> theirAccess = new HashMap<>();
        comments.forEach((item, comment) -> theirComments.put(renamed(item, from, to), comment));
        access.forEach((item, its) -> theirAccess.put(renamed(item, from, to), its));
        return new Belongings(theirComments, theirAccess, privileges);
    }

    private static Item renamed(Item item, ObjectName from, ObjectName to) {
        return from.equals(item.object()) ? new Item(item.kind(), to, item.signature(), item.part()) : item;
    }

    /** Everything that either of two allows; what is to have another owner, that one may do all with, and owns at the end. */
    static Access widened(Item item, Access before, Access after) {
        String owner = after.owner();
        List<Grant> handedOver =
                owner == null || owner.equals(before.owner()) ? List.of() : AccessText.all(item, owner);
        Map<String, Grant> union = new LinkedHashMap<>();
        Stream.of(before.grants(), after.grants(), handedOver)
                .flatMap(List::stream)
                .forEach(grant -> union.merge(
                        grant.grantee() + " " + grant.privilege(),
                        grant,
                        (one, other) -> one.grantable() ? one : other));
        return new Access(before.owner(), List.copyOf(union.values()));
    }

    /** What gives an object that has just been made its comments and rights. */
    List<String> of(SchemaObject object) {
        return Stream.concat(rights(object).stream(), comments(object)).toList();
    }

    List<String> rights(SchemaObject object) {
        var statements = new ArrayList<String>();
        Items.of(object).access().keySet().forEach(item -> statements.addAll(rights(item)));
        return statements;
    }

    private Stream<String> comments(SchemaObject object) {
        return Items.of(object).comments().keySet().stream().flatMap(item -> comment(item).stream());
    }

    /** What is said of one item alone; nothing where nothing is said. */
    List<String> comment(Item item) {
        return comments.getOrDefault(item, Optional.<String>empty())
                .map(text -> List.of(CommentText.of(item, text)))
                .orElse(List.of());
    }

    /** Of an item that has just been made: default privileges may have given it more than the built-in rights, or less. */
    List<String> rights(Item item) {
        Access its = access.get(item);
        if (its == null) {
            return List.of();
        }
        List<DefaultPrivilege> bornWith =
                privileges.stream().filter(one -> isAbout(one, item)).toList();
        boolean lessThanUsual = bornWith.stream().anyMatch(one -> one.schema() == null);
        List<Grant> usual = AccessText.bornWith(item);
        List<Grant> tooMany = Stream.concat(usual.stream(), bornWith.stream().flatMap(one -> one.grants().stream()))
                .distinct()
                .filter(grant -> !its.grants().contains(grant))
                .toList();
        var statements = new ArrayList<>(AccessText.owner(item, its.owner()));
        statements.addAll(AccessText.grants(item, tooMany, List.of()));
        statements.addAll(AccessText.grants(
                item,
                lessThanUsual
                        ? List.of()
                        : usual.stream().filter(its.grants()::contains).toList(),
                its.grants()));
        return statements;
    }

    private static boolean isAbout(DefaultPrivilege privilege, Item item) {
        var object = item.object();
        boolean here =
                privilege.schema() == null || object != null && Objects.equals(privilege.schema(), object.schema());
        return here
                && privilege
                        .objects()
                        .equals(
                                switch (item.kind()) {
                                    case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "TABLES";
                                    case SEQUENCE -> "SEQUENCES";
                                    case FUNCTION, PROCEDURE, AGGREGATE -> "FUNCTIONS";
                                    case TYPE, DOMAIN -> "TYPES";
                                    case SCHEMA -> "SCHEMAS";
                                    default -> "";
                                });
    }
}
