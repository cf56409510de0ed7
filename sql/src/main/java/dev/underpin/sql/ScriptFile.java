package dev.underpin.sql;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of a source, to be run in its turn.
 *
 * @param shown its path as printed
 * @param section only what stands between these comment lines is run; null for the whole file
 * @param ownTransaction false where the file says that it must not run inside a transaction
 */
public record ScriptFile(Path path, String shown, @Nullable Section section, boolean ownTransaction) {

    /** A part of a file between marker comments, as dbmate, goose and sql-migrate write them. */
    public record Section(String begins, String ends) {}
}
