package dev.underpin.plan;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hints of one plan, and which of them were of use: one that is not is a mistake of the user's, and said. */
final class Hints {

    private final List<Hint> all;
    private final Set<Hint> used = new HashSet<>();

    Hints(List<Hint> all) {
        this.all = all;
    }

    List<Hint.ColumnsMoved> moves(ObjectName table) {
        List<Hint.ColumnsMoved> moves = all.stream()
                .filter(Hint.ColumnsMoved.class::isInstance)
                .map(Hint.ColumnsMoved.class::cast)
                .filter(hint -> hint.table().equals(table))
                .toList();
        used.addAll(moves);
        return moves;
    }

    List<Hint.TableExtracted> extractions() {
        List<Hint.TableExtracted> extractions = all.stream()
                .filter(Hint.TableExtracted.class::isInstance)
                .map(Hint.TableExtracted.class::cast)
                .toList();
        used.addAll(extractions);
        return extractions;
    }

    Optional<Hint.ColumnValue> value(ObjectName table, String column) {
        Optional<Hint.ColumnValue> value = all.stream()
                .filter(Hint.ColumnValue.class::isInstance)
                .map(Hint.ColumnValue.class::cast)
                .filter(hint -> hint.table().equals(table) && hint.column().equals(column))
                .findFirst();
        value.ifPresent(used::add);
        return value;
    }

    void refuseUnused() {
        all.stream()
                .filter(hint -> !(hint instanceof Hint.TableRenamed) && !used.contains(hint))
                .findFirst()
                .ifPresent(hint -> {
                    throw refused(hint, "nothing of what is different has to do with it");
                });
    }

    static UsageException refused(Hint hint, String why) {
        return new UsageException(
                "The change \"" + hint.text() + "\" does not fit",
                why,
                "Nothing is planned. See: underpin plan --help");
    }
}
