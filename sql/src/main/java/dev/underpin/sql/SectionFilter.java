package dev.underpin.sql;

import org.jspecify.annotations.Nullable;

/** Lets through what stands behind a file's up-marker and before its down-marker. Markers are comments. */
public final class SectionFilter {

    private final ScriptFile.@Nullable Section section;
    private boolean inside;

    public SectionFilter(ScriptFile.@Nullable Section section) {
        this.section = section;
        this.inside = section == null;
    }

    public boolean includes(Piece piece) {
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
