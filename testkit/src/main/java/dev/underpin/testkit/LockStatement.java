package dev.underpin.testkit;

import dev.underpin.engine.Engine;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of {@code statements.sql}, to be run on the {@code base.sql} beside it.
 *
 * @param since the first major version that has it
 * @param before the first that has it no more
 * @param untold what of its effect the text alone cannot tell; empty where it tells all
 */
public record LockStatement(Statement statement, int since, int before, String untold) {

    private static final Path FOLDER = Path.of("engines/postgresql/src/test/resources/dev/underpin/postgresql/locks");
    private static final Pattern GIVEN = Pattern.compile("^-- (since|before|text):? (.+)$", Pattern.MULTILINE);

    /** All that a version has, in their order. */
    public static List<LockStatement> of(Engine engine, Path root, int version) {
        return all(engine, root).stream().filter(one -> one.knownIn(version)).toList();
    }

    /** All there are, whichever version has them. */
    public static List<LockStatement> all(Engine engine, Path root) {
        return Scripts.statements(engine, read(root, "statements.sql")).stream()
                .map(LockStatement::of)
                .toList();
    }

    /** Whether a major version has it. */
    public boolean knownIn(int version) {
        return version >= since && version < before;
    }

    /** What they meet. */
    public static String base(Path root) {
        return read(root, "base.sql");
    }

    private static LockStatement of(Statement statement) {
        int since = 0;
        int before = Integer.MAX_VALUE;
        String untold = "";
        Matcher matcher = GIVEN.matcher(statement.leadingComments());
        while (matcher.find()) {
            switch (matcher.group(1)) {
                case "since" -> since = Integer.parseInt(matcher.group(2).strip());
                case "before" -> before = Integer.parseInt(matcher.group(2).strip());
                default -> untold = matcher.group(2).strip();
            }
        }
        return new LockStatement(statement, since, before, untold);
    }

    private static String read(Path root, String file) {
        try {
            return Files.readString(root.resolve(FOLDER).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
