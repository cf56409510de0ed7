package dev.underpin.inspect;

import dev.underpin.model.fault.UsageException;
import dev.underpin.sql.ScriptFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the beginning of a script which engine, and which version of it, it was written for. */
final class ScriptOrigin {

    private static final int BEGINNING = 256 * 1024;
    private static final int FILES = 200;
    private static final Pattern DUMPED_FROM =
            Pattern.compile("^-- Dumped from database version (\\d+)", Pattern.MULTILINE);

    /** Marks of an engine: words that the others do not use. The engine with most marks wins, the first on a draw. */
    private static final Map<String, List<Pattern>> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put(
                "postgresql",
                patterns(
                        "PostgreSQL database dump",
                        "\\bplpgsql\\b",
                        "\\b(big|small)?serial\\b",
                        "\\bjsonb\\b",
                        "\\btimestamptz\\b",
                        "timestamp with(out)? time zone",
                        "create extension",
                        "::[a-z]",
                        "\\$\\$",
                        "character varying",
                        "\\bsearch_path\\b",
                        "\\bbytea\\b",
                        "create type\\s",
                        "\\bconcurrently\\b",
                        "create (or replace )?function",
                        "owner to ",
                        "generated (always|by default) as identity",
                        "using (gin|gist|brin|btree)\\b",
                        "\\btext\\[\\]"));
        MARKS.put(
                "sqlite",
                patterns(
                        "\\bautoincrement\\b",
                        "^\\s*pragma ",
                        "without rowid",
                        "sqlite_",
                        "\\)\\s*strict\\b",
                        "begin\\s+(immediate|exclusive)",
                        "^\\s*\\[\\w+\\] ",
                        "\\bsqlite\\b"));
        MARKS.put(
                "mysql",
                patterns(
                        "engine\\s*=\\s*\\w+",
                        "\\bauto_increment\\b",
                        "^\\s*delimiter ",
                        "\\bunsigned\\b",
                        "default charset",
                        "`\\w+` "));
        MARKS.put(
                "sqlserver",
                patterns(
                        "^\\s*go\\s*$",
                        "^\\s*\\[\\w+\\] ",
                        "\\bidentity\\s*\\(",
                        "\\[dbo\\]",
                        "\\bclustered\\b",
                        "\\bexec(ute)?\\s+sp_"));
    }

    private ScriptOrigin() {}

    private static List<Pattern> patterns(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE))
                .toList();
    }

    static String engine(MigrationSet files) {
        String text = beginning(files);
        String best = "postgresql";
        long most = 0;
        for (Map.Entry<String, List<Pattern>> engine : MARKS.entrySet()) {
            long marks = engine.getValue().stream()
                    .mapToLong(mark ->
                            Math.min(20, mark.matcher(text).results().limit(20).count()))
                    .sum();
            if (marks > most) {
                most = marks;
                best = engine.getKey();
            }
        }
        if (best.equals("mysql") || best.equals("sqlserver")) {
            throw new UsageException(
                    "These files look like " + (best.equals("mysql") ? "MySQL" : "SQL Server")
                            + ", which this version does not read",
                    null,
                    "PostgreSQL and SQLite are read today; CHANGELOG.md tells when the others follow.");
        }
        return best;
    }

    /** The major version a dump says it was taken from; 0 where it says nothing. */
    static int majorVersion(MigrationSet files) {
        Matcher dumped = DUMPED_FROM.matcher(beginning(files));
        return dumped.find() ? Integer.parseInt(dumped.group(1)) : 0;
    }

    private static String beginning(MigrationSet files) {
        var text = new StringBuilder();
        for (ScriptFile file : files.files().stream().limit(FILES).toList()) {
            if (text.length() >= BEGINNING) {
                break;
            }
            try (InputStream in = Files.newInputStream(file.path())) {
                text.append(new String(in.readNBytes(BEGINNING - text.length()), StandardCharsets.ISO_8859_1))
                        .append('\n');
            } catch (IOException unreadable) {
                text.append('\n'); // said when the file is run
            }
        }
        return text.toString();
    }
}
