package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Publication;
import dev.underpin.model.change.ChangePublication;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.ObjectText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is published: changed in place, so that subscribers stay; what is published to nobody any more goes at the end. */
final class Publications {

    private final Situation situation;
    private final Drafts drafts;

    Publications(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void change(ChangePublication change) {
        Publication before = change.before();
        Publication after = change.after();
        if (before == null && after != null) {
            create(after);
        } else if (after == null && before != null) {
            drop(before);
        } else if (before != null && after != null) {
            alter(before, after);
        }
    }

    private void create(Publication publication) {
        drafts.add(
                Slot.SETTINGS,
                Work.called("Publish " + publication.name())
                        .run(made(publication))
                        .undo("DROP PUBLICATION " + Names.quote(publication.name()))
                        .done(Condition.publication(publication.name()))
                        .step());
    }

    private void drop(Publication publication) {
        List<String> back = new ArrayList<>(made(publication));
        back.addAll(Belongings.underWay(situation).comment(Item.publication(publication.name())));
        drafts.mustNot("subscribe to publication " + publication.name());
        drafts.add(
                Slot.LATE_CODE,
                Integer.MIN_VALUE,
                Work.called("Stop publishing " + publication.name())
                        .run("DROP PUBLICATION " + Names.quote(publication.name()))
                        .undo(back)
                        .done(Condition.not(Condition.publication(publication.name())))
                        .hazard(Hazard.Kind.APPLICATION, "Subscriptions that still name it stop with an error.")
                        .step());
    }

    private static List<String> made(Publication publication) {
        var statements = new ArrayList<String>();
        statements.add(ObjectText.publication(publication));
        statements.addAll(AccessText.owner(Item.publication(publication.name()), publication.owner()));
        return statements;
    }

    private void alter(Publication before, Publication after) {
        boolean anew = before.allTables() != after.allTables();
        Work work = Work.called((anew ? "Publish anew " : "Change what is published as ") + after.name())
                .run(anew ? anew(before, after) : statements(before, after))
                .undo(anew ? anew(after, before) : statements(after, before))
                .hazard(
                        Hazard.Kind.APPLICATION,
                        "Subscribers see new tables when they have run ALTER SUBSCRIPTION … REFRESH PUBLICATION.");
        if (!anew && isEmpty(after)) {
            work.done(Condition.not(
                    Condition.publishes(after.name(), !before.tables().isEmpty())));
        }
        drafts.add(Slot.SETTINGS, work.step());
    }

    private static boolean isEmpty(Publication publication) {
        return publication.tables().isEmpty() && publication.schemas().isEmpty();
    }

    private List<String> anew(Publication from, Publication to) {
        var statements = new ArrayList<String>();
        statements.add("DROP PUBLICATION " + Names.quote(from.name()));
        statements.addAll(made(to));
        statements.addAll(Belongings.before(situation).comment(Item.publication(to.name())));
        return statements;
    }

    private static List<String> statements(Publication from, Publication to) {
        var statements = new ArrayList<String>();
        String alter = "ALTER PUBLICATION " + Names.quote(to.name()) + " ";
        if (!from.operations().equals(to.operations()) || from.viaRoot() != to.viaRoot()) {
            statements.add(alter + "SET (publish = '" + String.join(", ", to.operations())
                    + "', publish_via_partition_root = " + to.viaRoot() + ")");
        }
        if (!from.tables().equals(to.tables()) || !from.schemas().equals(to.schemas())) {
            statements.add(alter + (isEmpty(to) ? "DROP " + names(from) : "SET " + ObjectText.published(to)));
        }
        return statements;
    }

    private static String names(Publication publication) {
        return Stream.concat(
                        publication.tables().stream().map(one -> "TABLE " + Names.quote(one.table())),
                        publication.schemas().stream().map(schema -> "TABLES IN SCHEMA " + Names.quote(schema)))
                .collect(Collectors.joining(", "));
    }

    /** Publications of today that name columns of a table: they are told again when other columns have these names. */
    static List<String> toldAgain(Situation situation, ObjectName table, Set<String> columns) {
        return situation.changes().from().publications().stream()
                .filter(publication -> publication.tables().stream()
                        .anyMatch(one -> one.table().equals(table) && names(one, columns)))
                .map(publication -> "ALTER PUBLICATION " + Names.quote(publication.name()) + " SET "
                        + ObjectText.published(publication))
                .toList();
    }

    private static boolean names(Publication.PublishedTable table, Set<String> columns) {
        String filter = table.filter();
        return table.columns().stream().anyMatch(columns::contains) || filter != null && Mentions.any(filter, columns);
    }
}
