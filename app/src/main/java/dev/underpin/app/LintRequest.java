package dev.underpin.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be linted, and on what.
 *
 * @param paths files and folders, as the user wrote them
 * @param base what the files will meet; null takes the earlier files of their folder, or guesses
 * @param since a git revision: of the paths, only what is new or changed since
 * @param runner the tool that will run them; null tells from the folder
 * @param here the folder that relative paths start from
 * @param textOnly whether the statements are read and not run: no engine is started, no base is read
 * @param known fingerprints of findings that are not to be told again
 */
public record LintRequest(
        List<String> paths,
        @Nullable SourceText base,
        @Nullable String since,
        @Nullable String runner,
        Path here,
        boolean textOnly,
        Set<String> known) {

    public LintRequest {
        paths = List.copyOf(paths);
        known = Set.copyOf(known);
    }
}
