package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.CatalogItems;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comments and rights at one point of a plan: what an object that is made there has to be given, so that the steps around it
 * find what they left. Comments change in one place of a plan, rights widen there and narrow at its end.
 */
final class Belongings {

    private final Function<Item, Optional<String>> comments;
    private final Function<Item, Optional<Access>> access;
    private final List<DefaultPrivilege> privileges;

    private Belongings(
            Function<Item, Optional<String>> comments,
            Function<Item, Optional<Access>> access,
            List<DefaultPrivilege> privileges) {
        this.comments = comments;
        this.access = access;
        this.privileges = privileges;
    }

    /** Those of today; what becomes something that is called otherwise has its new ones at once. */
    static Belongings before(Situation situation) {
        CatalogItems items = situation.oldItems();
        Map<Item, SchemaObject> becoming = situation
                .changes()
                .of(AlterObject.class)
                .map(AlterObject::after)
                .filter(object -> !items.contains(Item.of(object)))
                .collect(Collectors.toMap(Item::of, Function.identity()));
        return new Belongings(
                item -> becoming.containsKey(item)
                        ? Optional.ofNullable(becoming.get(item).comment())
                        : items.comment(item),
                item -> becoming.containsKey(item)
                        ? Optional.of(becoming.get(item).access())
                        : items.access(item),
                situation.changes().from().defaultPrivileges());
    }

    /** Those of the contract phase: what is there today has its new comment, and whoever may use it at either end may use it. */
    static Belongings underWay(Situation situation) {
        CatalogItems items = situation.oldItems();
        Map<Item, ChangeComment> described = situation
                .changes()
                .of(ChangeComment.class)
                .filter(change -> items.contains(change.item()))
                .collect(Collectors.toMap(ChangeComment::item, Function.identity()));
        Map<Item, ChangeAccess> entitled = situation
                .changes()
                .of(ChangeAccess.class)
                .collect(Collectors.toMap(ChangeAccess::item, Function.identity()));
        return new Belongings(
                item -> described.containsKey(item)
                        ? Optional.ofNullable(described.get(item).after())
                        : items.comment(item),
                item -> items.access(item)
                        .map(its -> entitled.containsKey(item)
                                ? widened(item, its, entitled.get(item).after())
                                : its),
                allPrivileges(situation));
    }

    /** Those of the target, for what is new. */
    static Belongings after(Situation situation) {
        CatalogItems items = situation.newItems();
        return new Belongings(items::comment, items::access, allPrivileges(situation));
    }

    private static List<DefaultPrivilege> allPrivileges(Situation situation) {
        return Stream.of(situation.changes().from(), situation.changes().to())
                .flatMap(catalog -> catalog.defaultPrivileges().stream())
                .toList();
    }

    /** The same for an object that has another name for a while. */
    Belongings renamed(ObjectName from, ObjectName to) {
        return new Belongings(
                item -> comments.apply(renamed(item, to, from)),
                item -> access.apply(renamed(item, to, from)),
                privileges);
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
        return comments.apply(item)
                .map(text -> List.of(CommentText.of(item, text)))
                .orElse(List.of());
    }

    /** What is said of a rule, and of the index behind it. */
    List<String> constraint(ObjectName table, String name) {
        return Stream.of(Item.Kind.CONSTRAINT, Item.Kind.INDEX)
                .flatMap(kind -> comment(Item.part(kind, table, name)).stream())
                .toList();
    }

    /** Takes that from one that is about to go by another name. */
    List<String> constraintUnsaid(ObjectName table, String name) {
        return Stream.of(Item.Kind.CONSTRAINT, Item.Kind.INDEX)
                .flatMap(kind -> unsaid(Item.part(kind, table, name)).stream())
                .toList();
    }

    List<String> unsaid(Item item) {
        return comments.apply(item).isPresent() ? List.of(CommentText.of(item, null)) : List.of();
    }

    /** @param now what the index is called when it is said */
    List<String> index(ObjectName relation, String name, String now) {
        return comments.apply(Item.part(Item.Kind.INDEX, relation, name))
                .map(text -> List.of(CommentText.of(Item.part(Item.Kind.INDEX, relation, now), text)))
                .orElse(List.of());
    }

    /** Of an item that has just been made: default privileges may have given it more than the built-in rights, or less. */
    List<String> rights(Item item) {
        return access.apply(item).map(its -> rights(item, its)).orElse(List.of());
    }

    private List<String> rights(Item item, Access its) {
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
