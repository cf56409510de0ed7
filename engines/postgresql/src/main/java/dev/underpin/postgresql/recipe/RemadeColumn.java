package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.CommentText;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column that the server cannot turn into what it is to be: it goes, and comes again as that. Its indexes and rules go with it,
 * and are made again behind it where they are there before and after.
 *
 * @param from the table that has the column as it is
 * @param to the table that has it as it is to be
 */
record RemadeColumn(Table from, Table to, String name) {

    String drop() {
        return "DROP COLUMN " + Names.quote(name);
    }

    String add() {
        return "ADD COLUMN " + ColumnText.of(to, column(), false);
    }

    private Column column() {
        return to.column(name).orElseThrow();
    }

    /** What hung on it. */
    List<String> restored() {
        var statements = new ArrayList<>(ColumnText.settings("TABLE " + Names.quote(to.name()), column()));
        for (Constraint constraint : to.constraints()) {
            String text = Alter.table(to.name()) + "ADD CONSTRAINT " + Names.quote(String.valueOf(constraint.name()))
                    + " " + ConstraintText.of(constraint);
            boolean stays = from.constraints().stream()
                    .anyMatch(one -> String.valueOf(constraint.name()).equals(one.name()));
            if (stays && Constraints.columns(to, constraint).contains(name)) {
                statements.add(text);
                statements.addAll(
                        comment(Item.part(Item.Kind.CONSTRAINT, to.name(), String.valueOf(constraint.name()))));
            }
        }
        to.indexes().stream()
                .filter(index ->
                        !index.backsConstraint() && Mentions.any(IndexWork.tail(index.definition()), Set.of(name)))
                .filter(index ->
                        from.indexes().stream().anyMatch(one -> one.name().equals(index.name())))
                .forEach(index -> {
                    statements.add(index.definition());
                    statements.addAll(comment(Item.part(Item.Kind.INDEX, to.name(), index.name())));
                });
        Item itself = Item.part(Item.Kind.COLUMN, to.name(), name);
        from.column(name)
                .ifPresent(was -> statements.addAll(
                        AccessText.grants(itself, List.of(), was.access().grants())));
        statements.addAll(comment(itself));
        return statements;
    }

    /** What is said of it today, in both directions: what changes about that is a change of its own. */
    private List<String> comment(Item item) {
        return Items.of(from).comment(item).stream()
                .map(text -> CommentText.of(item, text))
                .toList();
    }

    List<String> statements() {
        var statements = new ArrayList<String>();
        statements.add(Alter.table(to.name()) + drop());
        statements.add(Alter.table(to.name()) + add());
        statements.addAll(restored());
        return statements;
    }
}
