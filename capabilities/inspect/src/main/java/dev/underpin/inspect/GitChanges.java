package dev.underpin.inspect;

import dev.underpin.model.fault.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the installed git which files a branch adds or changes. */
public final class GitChanges {

    private GitChanges() {}

    /**
     * Files that are new or different since this branch left a revision, those not yet committed included.
     *
     * @param folder any folder of the repository
     * @return absolute paths
     */
    public static Set<Path> since(String revision, Path folder) {
        if (revision.startsWith("-")) {
            throw new UsageException("A git revision cannot begin with a dash", null, null);
        }
        Path root = Path.of(git(folder, "rev-parse", "--show-toplevel").strip());
        String fork = git(folder, "merge-base", revision, "HEAD").strip();
        String changed = git(root, "diff", "--name-only", "-z", "--diff-filter=AMR", fork);
        String untracked = git(root, "ls-files", "--others", "--exclude-standard", "-z");
        return Stream.of(changed, untracked)
                .flatMap(names -> Arrays.stream(names.split("\0")))
                .filter(name -> !name.isEmpty())
                .map(name -> root.resolve(name).toAbsolutePath().normalize())
                .collect(Collectors.toSet());
    }

    private static String git(Path folder, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("git"), Arrays.stream(arguments)).toList();
        try {
            Process git = new ProcessBuilder(command).directory(folder.toFile()).start();
            git.getOutputStream().close();
            String answer = text(git.getInputStream());
            String complaint = text(git.getErrorStream());
            if (git.waitFor() != 0) {
                throw new UsageException(
                        "git could not tell what changed",
                        complaint.strip(),
                        "Is this a git repository, and does the revision exist here? In CI, fetch the base branch too.");
            }
            return answer;
        } catch (IOException e) {
            throw new UsageException(
                    "git could not be started", String.valueOf(e.getMessage()), "Is git installed?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("Interrupted while git was running", null, null, e);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
