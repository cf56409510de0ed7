package dev.underpin.postgresql.twin;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.ColumnFacts;
import dev.underpin.model.twin.EndRows;
import dev.underpin.model.twin.JointFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.OwnQuestions;
import dev.underpin.postgresql.ServerMessages;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of rows out of a bundle: pseudonyms where the type allows it, nothing where it does not. What was left out or
 * kept is said.
 */
final class Pseudonymiser {

    private static final List<String> RANGES =
            List.of("range_bounds_histogram", "range_length_histogram", "range_empty_frac");

    private final TwinSession session;
    private final TwinBundle plain;
    private final Pseudonyms pseudonyms;
    private final List<Caveat> caveats;

    Pseudonymiser(TwinSession session, TwinBundle plain) {
        this.session = session;
        this.plain = plain;
        this.pseudonyms = new Pseudonyms(new JoinedColumns(plain.catalog()));
        this.caveats = new ArrayList<>(plain.caveats());
    }

    TwinBundle apply(List<TypedColumn> columns, List<TypedEnd> ends) {
        columns.forEach(this::see);
        for (TypedEnd end : ends) {
            pseudonyms.see(end.column(), end.type(), end.lowest());
            pseudonyms.see(end.column(), end.type(), end.highest());
        }
        pseudonyms.choose(this::sorted, new SecureRandom());
        Set<String> literals = new CatalogLiterals(plain.catalog()).all();
        List<ColumnFacts> others = columns.stream()
                .map(column -> column.facts().with(replaced(column, literals)))
                .toList();
        List<EndRows> rows = TwinReader.rows(
                ends.stream().flatMap(end -> replaced(end).stream()).toList());
        List<JointFacts> joint = plain.joint().stream().map(this::withoutValues).toList();
        return plain.with(
                ValueForm.PSEUDONYMS,
                others,
                joint,
                rows,
                caveats,
                pseudonyms.kept().stream()
                        .sorted(Comparator.comparing(ColumnName::toString))
                        .toList());
    }

    private void see(TypedColumn column) {
        for (String word : StatisticWords.VALUES) {
            String array = column.facts().statistics().get(word);
            if (array != null) {
                values(column.type(), word, array).forEach(value -> pseudonyms.see(name(column), column.type(), value));
            }
        }
    }

    private static List<String> values(ValueType type, String word, String array) {
        List<String> values = new ArrayList<>();
        for (@Nullable String element : ArrayText.read(array)) {
            if (element != null && nested(type, word)) {
                values.addAll(values(type, "most_common_elems", element));
            } else if (element != null) {
                values.add(element);
            }
        }
        return values;
    }

    private static boolean nested(ValueType type, String word) {
        return ValueKind.isArray(type) && !word.equals("most_common_elems");
    }

    private static ColumnName name(TypedColumn column) {
        return new ColumnName(column.facts().relation(), column.facts().column());
    }

    private Map<String, String> replaced(TypedColumn column, Set<String> literals) {
        Map<String, String> statistics = new TreeMap<>(column.facts().statistics());
        boolean complete = true;
        for (String word : StatisticWords.VALUES) {
            String array = statistics.get(word);
            if (array != null) {
                Optional<String> other = replaced(column, word, array, literals);
                other.ifPresent(text -> statistics.put(word, text));
                if (other.isEmpty()) {
                    complete = false;
                    leaveOut(statistics, word);
                }
            }
        }
        if (!complete) {
            caveats.add(new Caveat(
                    column.facts().relation(),
                    "Left out, because values of type " + column.type().name() + " have no pseudonyms: those of "
                            + name(column) + ". Estimates that hang on them may differ."));
        }
        return statistics;
    }

    private static void leaveOut(Map<String, String> statistics, String word) {
        statistics.remove(word);
        switch (word) {
            case "most_common_vals" -> statistics.remove("most_common_freqs");
            case "most_common_elems" -> statistics.remove("most_common_elem_freqs");
            case "range_bounds_histogram" -> RANGES.forEach(statistics::remove);
            default -> {}
        }
    }

    private Optional<String> replaced(TypedColumn column, String word, String array, Set<String> literals) {
        List<@Nullable String> others = new ArrayList<>();
        for (@Nullable String element : ArrayText.read(array)) {
            if (element == null) {
                others.add(null);
                continue;
            }
            Optional<String> other;
            if (nested(column.type(), word)) {
                other = replaced(column, "most_common_elems", element, Set.of());
            } else if (word.equals("most_common_vals")
                    && ValueKind.of(column.type()) == ValueKind.TEXT
                    && literals.contains(element)) {
                other = Optional.of(element);
            } else {
                other = pseudonyms.of(name(column), column.type(), element);
            }
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.add(other.get());
        }
        return Optional.of(ArrayText.write(others));
    }

    private Optional<TypedEnd> replaced(TypedEnd end) {
        Optional<String> lowest = pseudonyms.of(end.column(), end.type(), end.lowest());
        Optional<String> highest = pseudonyms.of(end.column(), end.type(), end.highest());
        return lowest.isEmpty() || highest.isEmpty()
                ? Optional.empty()
                : Optional.of(end.with(lowest.get(), highest.get()));
    }

    private JointFacts withoutValues(JointFacts facts) {
        if (!facts.parts().containsKey("mcv")) {
            return facts;
        }
        Map<String, String> parts = new TreeMap<>(facts.parts());
        parts.remove("mcv");
        caveats.add(
                new Caveat(
                        facts.table(),
                        "Left out: the common values of statistics " + facts.name()
                                + ", which have no pseudonyms yet. Conditions on several of their columns may be estimated otherwise."));
        return facts.with(parts);
    }

    private List<String> sorted(String collation, Set<String> values) {
        List<String> sorted = new ArrayList<>();
        try (PreparedStatement statement = session.connection()
                .prepareStatement(OwnQuestions.marked("SELECT v FROM unnest(?) v ORDER BY v COLLATE " + collation
                        + ", v COLLATE pg_catalog.\"C\""))) {
            statement.setArray(1, session.connection().createArrayOf("text", values.toArray()));
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    sorted.add(answer.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new EngineException("The server could not sort its values", ServerMessages.text(e), null, e);
        }
        return sorted;
    }
}
