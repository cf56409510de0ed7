package dev.underpin.plan;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.CatalogItems;
import dev.underpin.model.catalog.DefaultPrivilege;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import dev.underpin.model.catalog.Publication;
import dev.underpin.model.change.Change;
import dev.underpin.model.change.ChangeAccess;
import dev.underpin.model.change.ChangeComment;
import dev.underpin.model.change.ChangeDefaultPrivilege;
import dev.underpin.model.change.ChangePublication;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds the shape: comments, owners, grants, publications. A target that says nothing at all of one of these is taken
 * to leave it to others; what is there today then stays.
 */
final class SurroundingsDiff {

    private final Catalog from;
    private final Catalog to;
    private final CatalogItems before;
    private final CatalogItems after;
    private final List<Change> changes;
    private final List<String> leftAlone;

    SurroundingsDiff(Catalog from, Catalog to, List<Change> changes, List<String> leftAlone) {
        this.from = from;
        this.to = to;
        this.before = new CatalogItems(from);
        this.after = new CatalogItems(to);
        this.changes = changes;
        this.leftAlone = leftAlone;
    }

    void compare() {
        comments();
        access();
        publications();
        defaultPrivileges();
    }

    private void comments() {
        boolean spokenOf = speaksOfComments(after);
        after.stream().forEach(items -> {
            Optional<Items> was = before.around(items.whole());
            items.comments().forEach((item, comment) -> {
                Optional<String> old = was.flatMap(its -> its.comment(item));
                boolean silent = comment.isEmpty() && (!spokenOf || isPublic(item));
                if (!old.equals(comment) && !silent && !(isPublic(item) && old.isEmpty())) {
                    changes.add(new ChangeComment(item, old.orElse(null), comment.orElse(null)));
                }
            });
        });
        if (!spokenOf && speaksOfComments(before)) {
            leftAlone.add("The target has no comment at all; those of today stay.");
        }
    }

    private static boolean speaksOfComments(CatalogItems all) {
        return all.stream()
                .flatMap(items -> items.comments().entrySet().stream())
                .anyMatch(entry -> !isPublic(entry.getKey()) && entry.getValue().isPresent());
    }

    /** The server itself comments on the schema that every database begins with. */
    private static boolean isPublic(Item item) {
        return item.kind() == Item.Kind.SCHEMA && "public".equals(item.part());
    }

    private void access() {
        boolean spokenOf = speaksOfAccess(after);
        if (!spokenOf) {
            if (speaksOfAccess(before)) {
                leftAlone.add("The target says nothing of owners or grants; those of today stay.");
            }
            return;
        }
        after.stream().forEach(items -> {
            Optional<Items> was = before.around(items.whole());
            items.access().forEach((item, access) -> {
                Access old = was.flatMap(its -> its.access(item)).orElseGet(() -> bornWith(item));
                boolean sameOwner = access.owner() == null || access.owner().equals(old.owner());
                if (!sameOwner || !old.grants().equals(access.grants())) {
                    changes.add(new ChangeAccess(item, old, access));
                }
            });
        });
    }

    /** What the engines agree on: everybody may call new routines and use new types. */
    private static Access bornWith(Item item) {
        return switch (item.kind()) {
            case FUNCTION, PROCEDURE, AGGREGATE -> new Access(null, List.of(new Grant(Grant.PUBLIC, "EXECUTE", false)));
            case TYPE, DOMAIN -> new Access(null, List.of(new Grant(Grant.PUBLIC, "USAGE", false)));
            default -> Access.UNSTATED;
        };
    }

    private static boolean speaksOfAccess(CatalogItems all) {
        return all.stream()
                .flatMap(items -> items.access().entrySet().stream())
                .anyMatch(entry -> entry.getKey().kind() != Item.Kind.SCHEMA
                        && (entry.getValue().owner() != null
                                || entry.getValue().grants().stream().anyMatch(grant -> !grant.toEverybody())));
    }

    private void publications() {
        if (to.publications().isEmpty() && !from.publications().isEmpty()) {
            leftAlone.add("The target has no publication; those of today stay.");
            return;
        }
        TableDiff.each(
                from.publications(),
                to.publications(),
                Publication::name,
                SurroundingsDiff::bare,
                (was, is) -> changes.add(new ChangePublication(was, is)));
    }

    private static Publication bare(Publication publication) {
        return new Publication(
                publication.name(),
                null,
                publication.allTables(),
                publication.viaRoot(),
                publication.operations(),
                publication.tables(),
                publication.schemas(),
                null);
    }

    private void defaultPrivileges() {
        if (to.defaultPrivileges().isEmpty() && !from.defaultPrivileges().isEmpty()) {
            leftAlone.add("The target has no default privileges; those of today stay.");
            return;
        }
        TableDiff.each(
                from.defaultPrivileges(),
                to.defaultPrivileges(),
                SurroundingsDiff::key,
                privilege -> privilege,
                (was, is) -> changes.add(new ChangeDefaultPrivilege(was, is)));
    }

    private static String key(DefaultPrivilege privilege) {
        return privilege.creator() + " " + privilege.schema() + " " + privilege.objects();
    }
}
