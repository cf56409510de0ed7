package dev.underpin.report;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.snapshot.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the page lists it.
 *
 * @param table the table or other object the subject belongs to, as a whole; null where there is none
 * @param place of the line that made the subject; null where the source has no lines
 */
record DossierEntry(
        Ranked ranked, @Nullable ObjectName table, @Nullable Place place) {

    /** A name cut after each dot and underscore, where a line may break. */
    static List<String> parts(String name) {
        return List.of(name.split("(?<=[._])"));
    }

    Finding finding() {
        return ranked.finding();
    }

    String rank() {
        return String.valueOf(ranked.rank());
    }

    /** The anchor: {@code finding-12}. */
    String id() {
        return "finding-" + ranked.rank();
    }

    String severity() {
        return finding().severity().word();
    }

    String subject() {
        return finding().subject().toString();
    }

    /** Empty for the database itself and for roles. */
    String schema() {
        String schema = finding().subject().schema();
        return schema == null ? "" : schema;
    }

    /** Empty where there is none. */
    String tableName() {
        return table == null ? "" : table.toString();
    }

    /** {@code file:line}; empty where the source has no lines. */
    String where() {
        return place == null ? "" : place.file() + ":" + place.line();
    }

    String advice() {
        Remedy remedy = finding().remedy();
        return remedy == null ? "" : remedy.advice();
    }

    /** The remedy as a script; empty where it is not SQL. */
    String script() {
        Remedy remedy = finding().remedy();
        return remedy == null || remedy.sql().isEmpty() ? "" : SqlToken.script(remedy.sql());
    }

    /** What the team can choose from; empty where there is nothing to choose. */
    List<String> options() {
        return finding().remedy() instanceof Remedy.Choice remedy ? remedy.options() : List.of();
    }
}
