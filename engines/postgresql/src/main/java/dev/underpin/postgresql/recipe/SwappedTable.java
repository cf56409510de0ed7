package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table whose columns are swapped: what is prepared beside them, before the switch. */
final class SwappedTable {

    private final Situation situation;
    private final Drafts drafts;
    private final Table before;
    private final List<SwappedColumn> columns;
    private final Map<String, String> coming;

    SwappedTable(Situation situation, Drafts drafts, ObjectName table, List<SwappedColumn> columns) {
        this.situation = situation;
        this.drafts = drafts;
        this.before = situation.before(table);
        this.columns = columns;
        this.coming = columns.stream().collect(Collectors.toMap(SwappedColumn::name, SwappedColumn::coming));
    }

    ObjectName name() {
        return before.name();
    }

    Table before() {
        return before;
    }

    List<SwappedColumn> columns() {
        return columns;
    }

    /** From the columns' names to those of the new ones beside them. */
    Map<String, String> coming() {
        return coming;
    }

    Set<String> names() {
        return coming.keySet();
    }

    void prepare() {
        expand();
        for (SwappedColumn column : columns) {
            new BackfillDraft(situation, drafts)
                    .add(
                            name(),
                            "Write " + name() + "." + column.name() + " anew as " + column.type(),
                            Names.quote(column.coming()) + " = " + column.forward(),
                            column.pending());
            drafts.add(
                    Slot.EXPECTATIONS,
                    new Assert(
                            "The two values of " + name() + "." + column.name() + " belong together in every row",
                            "SELECT count(*) FROM (SELECT FROM " + Names.quote(name()) + " WHERE " + column.differs()
                                    + " LIMIT 1000) AS offender",
                            "Run the backfill again; if that does not help, a trigger of the table changes one of them."));
            if (!column.before().nullable() && !column.after().nullable()) {
                new NotNulls(situation, drafts).set(name(), named(column.after(), column.coming()), Slot.RULES);
            }
        }
        checks().forEach(this::prepare);
        indexes().forEach(this::prepare);
        keys().forEach(this::prepare);
    }

    private void expand() {
        var bridge = forwardBridge();
        var way = new Way();
        for (SwappedColumn column : columns) {
            way.then(
                    Alter.table(name()) + "ADD COLUMN " + Names.quote(column.coming()) + " " + column.type(),
                    Alter.table(name()) + "DROP COLUMN " + Names.quote(column.coming()));
            way.then(
                    ColumnText.settings("TABLE " + Names.quote(name()), named(column.after(), column.coming())),
                    List.of());
        }
        way.then(bridge.create(), bridge.drop());
        String list =
                String.join(", ", columns.stream().map(SwappedColumn::name).toList());
        drafts.add(
                Slot.OBJECTS,
                situation.position(Subject.table(name())),
                Work.called("Keep " + list + " of " + name() + " a second time, in the new type")
                        .run(way.forward())
                        .undo(way.back())
                        .done(bridge.exists())
                        .hazard(
                                Hazard.Kind.ROWS,
                                "From here on a write fails whose " + list + " does not fit the new type.")
                        .hazard(Hazard.Kind.WRITES, "Each INSERT and UPDATE of " + name() + " calls one function more.")
                        .hazard(Hazard.Kind.SPACE, "The column and its indexes are kept twice until the end.")
                        .step());
    }

    static Column named(Column column, String name) {
        return new Column(
                name,
                column.type(),
                column.nullable(),
                null,
                null,
                null,
                column.collation(),
                column.inherited(),
                column.options(),
                column.access(),
                null);
    }

    Bridge forwardBridge() {
        var empty = new Bridge(name(), columns.getFirst().name(), "");
        return new Bridge(
                name(),
                columns.getFirst().name(),
                columns.stream()
                        .map(column ->
                                "NEW." + Names.quote(column.coming()) + " := " + column.forwardOfNew(empty) + ";")
                        .collect(Collectors.joining("\n")));
    }

    /** Behind the switch the former column is fed, so that the way back stays open; what does not fit it becomes NULL. */
    Bridge backwardBridge(UnaryOperator<String> formerType) {
        var empty = new Bridge(name(), columns.getFirst().name() + "_back", "");
        return new Bridge(
                name(),
                columns.getFirst().name() + "_back",
                columns.stream()
                        .map(column -> {
                            String former = "NEW." + Names.quote(column.former());
                            String type =
                                    formerType.apply(column.before().type().text());
                            return "BEGIN\n    " + former + " := " + column.backOfNew(empty, type)
                                    + ";\nEXCEPTION WHEN data_exception THEN\n    " + former + " := NULL;\nEND;";
                        })
                        .collect(Collectors.joining("\n")));
    }

    /** Checks over swapped columns that stay. */
    List<CheckConstraint> checks() {
        return before.constraints(CheckConstraint.class)
                .filter(check -> Mentions.any(check.expression(), names()) && stays(check))
                .toList();
    }

    private boolean stays(Constraint constraint) {
        return situation.after(name()).constraints().stream()
                .anyMatch(other -> other.getClass().equals(constraint.getClass())
                        && Objects.equals(other.name(), constraint.name()));
    }

    /** As it will be, over the columns beside. */
    String expression(CheckConstraint check) {
        String text = situation
                .after(name())
                .constraints(CheckConstraint.class)
                .filter(other -> Objects.equals(other.name(), check.name()))
                .map(CheckConstraint::expression)
                .findFirst()
                .orElse(check.expression());
        return beside(text);
    }

    /** An expression over the columns beside; what it casts to their types, it casts to those that come. */
    private String beside(String expression) {
        String text = Mentions.renamed(expression, coming);
        for (SwappedColumn column : columns) {
            String is = column.after().type().text().replace("[]", "");
            String comes = column.type().replace("[]", "");
            if (column.after().type().userType() != null) {
                text = text.replaceAll(
                        "::" + Pattern.quote(is) + "(?![\\w\"])", Matcher.quoteReplacement("::" + comes));
            }
        }
        return text;
    }

    private void prepare(CheckConstraint check) {
        String name = Shadow.coming(String.valueOf(check.name()));
        var beside = new CheckConstraint(
                name, expression(check), false, check.inheritable(), check.validated(), check.enforced(), null);
        drafts.add(
                Slot.RULES,
                Work.called("Hold the new columns of " + name() + " to " + check.name())
                        .run(Alter.table(name()) + "ADD CONSTRAINT " + Names.quote(name) + " "
                                + ConstraintText.of(beside) + (check.enforced() ? " NOT VALID" : ""))
                        .undo(Alter.dropConstraint(name(), name))
                        .done(Condition.constraint(name(), name))
                        .step());
        if (check.validated() && check.enforced()) {
            drafts.add(
                    Slot.RULES,
                    Work.called("Prove it of every row of " + name())
                            .run(Alter.validate(name(), name))
                            .nothingToUndo("What is proven is not different for anybody.")
                            .timeouts(Timeouts.LONG)
                            .estimate(new Sizes(situation).scan(name()))
                            .done(Condition.validated(name(), name))
                            .step());
        }
    }

    /** Plain indexes of the target over swapped columns, but for unique ones that are new: those are rules for later. */
    List<Index> indexes() {
        Set<String> present = before.indexes().stream().map(Index::name).collect(Collectors.toSet());
        return situation.after(name()).indexes().stream()
                .filter(index -> !index.backsConstraint() && mentions(index))
                .filter(index -> present.contains(index.name()) || !index.unique())
                .toList();
    }

    boolean mentions(Index index) {
        return Mentions.any(IndexWork.tail(index.definition()), names());
    }

    boolean isThere(Index index) {
        return before.indexes().stream().anyMatch(one -> one.name().equals(index.name()));
    }

    private void prepare(Index index) {
        String name = isThere(index) ? Shadow.coming(index.name()) : index.name();
        String head = index.definition().replaceFirst("(?s) USING .*$", "");
        String tail = index.definition().substring(head.length());
        String definition = IndexWork.named(head + beside(tail), index.name(), name);
        drafts.add(
                Slot.KEYS,
                IndexWork.build(situation, name(), name, IndexWork.concurrently(definition))
                        .step());
    }

    /** Primary and unique keys over swapped columns that stay. */
    List<Constraint> keys() {
        return before.constraints().stream()
                .filter(constraint -> constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
                .filter(constraint -> Stream.of(
                                key(constraint).columns(), key(constraint).include())
                        .flatMap(List::stream)
                        .anyMatch(names()::contains))
                .filter(this::stays)
                .toList();
    }

    KeyText key(Constraint constraint) {
        return KeyText.of(before, constraint);
    }

    private void prepare(Constraint constraint) {
        KeyText key = key(constraint);
        String name = String.valueOf(constraint.name());
        String beside = Shadow.coming(name);
        drafts.add(
                Slot.KEYS,
                IndexWork.build(situation, name(), beside, key.over(coming).build(name(), beside))
                        .step());
        if (constraint instanceof PrimaryKey) {
            String former = Shadow.former(name);
            var work = IndexWork.build(situation, name(), former, key.build(name(), former));
            drafts.add(
                    Slot.KEYS,
                    work.hazard(
                                    Hazard.Kind.SPACE,
                                    "This one is for the way back: the former key can be had again from it.")
                            .step());
        }
    }
}
