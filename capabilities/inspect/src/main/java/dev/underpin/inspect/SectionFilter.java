package dev.underpin.inspect;

import dev.underpin.sql.Piece;
import dev.underpin.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Lets through what stands behind a file's up-marker and before its down-marker. Markers are comments. */
final class SectionFilter {

    private final MigrationFile.@Nullable Section section;
    private boolean inside;

    SectionFilter(MigrationFile.@Nullable Section section) {
        this.section = section;
        this.inside = section == null;
    }

    boolean includes(Piece piece) {
        if (section != null && piece instanceof Statement statement) {
            int begins = statement.leadingComments().lastIndexOf(section.begins());
            int ends = statement.leadingComments().lastIndexOf(section.ends());
            if (begins >= 0 || ends >= 0) {
                inside = begins > ends;
            }
        }
        return inside;
    }
}
