package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What indexes have to do with rules about rows: when a new one can be built, and what has to hold before. */
final class IndexRules {

    private final Situation situation;
    private final Drafts drafts;

    IndexRules(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** A unique index is a rule, and waits for the application to keep to it; one on new columns, for their values. */
    Slot slotOf(ObjectName relation, Index index) {
        Set<String> fresh = situation.newColumns(relation);
        boolean onNew = index.keys().stream().anyMatch(key -> fresh.contains(key.text()))
                || Mentions.any(index.definition(), fresh);
        boolean allNew = index.keys().stream().allMatch(key -> key.column() != null && fresh.contains(key.column()));
        if (index.unique() && !allNew) {
            return isImplied(relation, index) ? Slot.KEYS : Slot.LATE_INDEXES;
        }
        return onNew ? Slot.KEYS : Slot.INDEXES;
    }

    void refuseTwice(ObjectName relation, Index index) {
        drafts.mustNot("write two rows into " + relation + " with the same "
                + index.keys().stream().map(IndexKey::text).collect(Collectors.joining(", "))
                + (index.predicate() == null ? "" : ", where " + index.predicate()));
    }

    private boolean isImplied(ObjectName relation, Index index) {
        List<String> columns = index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .toList();
        return Uniqueness.implied(situation, relation, columns, index.nullsDistinct());
    }

    void expect(ObjectName relation, Index index, Slot slot) {
        if (!index.unique() || situation.newTable(relation).isEmpty() || isImplied(relation, index)) {
            return;
        }
        List<String> keys = index.keys().stream()
                .map(key -> key.column() != null ? Names.quote(key.column()) : "(" + key.text() + ")")
                .toList();
        boolean late = slot == Slot.LATE_INDEXES;
        if (late && index.parent() == null) {
            refuseTwice(relation, index);
        }
        drafts.add(
                late ? Slot.LATE_EXPECTATIONS : Slot.EXPECTATIONS,
                Expectation.unique(
                        relation, keys, index.nullsDistinct(), index.predicate() == null ? "" : index.predicate()));
    }

    /** The former application may count on a unique index as on a key. */
    void dropped(ObjectName relation, Index index) {
        if (index.unique() && keepsItsColumns(relation, index)) {
            drafts.mustNot(Keys.stillUnique(
                    relation, index.keys().stream().map(IndexKey::text).toList(), index.name()));
        }
    }

    private boolean keepsItsColumns(ObjectName relation, Index index) {
        return situation
                .newTable(relation)
                .filter(its -> index.keys().stream()
                        .map(IndexKey::column)
                        .filter(Objects::nonNull)
                        .allMatch(column -> its.column(column).isPresent()))
                .isPresent();
    }
}
