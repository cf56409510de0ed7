package dev.underpin.postgresql;

import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What scratch does for a script that expects another server: makes the roles it names, installs the extensions it wants,
 * and knows which refusals change nothing about the shape.
 */
final class Accommodation {

    /** Extensions that let SQL reach other servers or the file system. */
    private static final Set<String> REACHING_OUT =
            Set.of("dblink", "postgres_fdw", "file_fdw", "adminpack", "plpython3u", "plperlu", "pltclu", "pg_cron");

    /** Kinds of object that say nothing about a schema's shape. */
    private static final Set<String> SERVER_WIDE =
            Set.of("LANGUAGE", "EXTENSION", "DATABASE", "ROLE", "USER", "DEFAULT PRIVILEGES");

    private static final Pattern MISSING_ROLE = Pattern.compile("^role \"(.+)\" does not exist$");
    private static final Pattern NEW_OWNER =
            Pattern.compile("OWNER\\s+TO\\s+(\"(?:[^\"]|\"\")+\"|\\w+)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile(
            "^CREATE\\s+EXTENSION\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\"[^\"]+\"|[\\w-]+)"
                    + "(?:\\s+WITH)?(?:\\s+SCHEMA\\s+(\"[^\"]+\"|\\w+))?(?:\\s+VERSION\\s+\\S+)?(?:\\s+CASCADE)?$",
            Pattern.CASE_INSENSITIVE);

    /** How a failure is to be taken. */
    sealed interface Advice {
        /** What was missing has been made: run it again. */
        record Again() implements Advice {}

        /** The shape is the same without it. */
        record Waive(String why) implements Advice {}

        /** It reaches outside of scratch. */
        record Contain(String why) implements Advice {}

        /** It is a real failure. */
        record Fail() implements Advice {}
    }

    private final Connection admin;
    private final StandInExtensions standIns;

    Accommodation(Connection admin, StandInExtensions standIns) {
        this.admin = admin;
        this.standIns = standIns;
    }

    Advice on(PSQLException failure, String sql, StatementKind kind, boolean firstTry) throws SQLException {
        String state = String.valueOf(failure.getSQLState());
        ServerErrorMessage server = failure.getServerErrorMessage();
        String message = server == null ? String.valueOf(failure.getMessage()) : String.valueOf(server.getMessage());
        Matcher role = MISSING_ROLE.matcher(message);
        if (firstTry && role.matches()) {
            return dropsRole(kind) ? new Advice.Waive("there is no such role on scratch") : makeRole(role.group(1));
        }
        if (kind.verb() == Verb.CREATE_EXTENSION) {
            return extension(sql, state, firstTry);
        }
        return switch (state) {
            case "42501" -> refused(sql, kind, firstTry);
            case "42710" ->
                kind.verb() == Verb.CREATE_ROLE ? new Advice.Waive("the role is already there") : new Advice.Fail();
            case "42704" ->
                message.startsWith("unrecognized configuration parameter")
                        ? new Advice.Waive("this version has no such setting")
                        : new Advice.Fail();
            case "3D000" -> new Advice.Waive("scratch has one database, under a name of its own");
            default ->
                kind.verb() == Verb.SET && !state.startsWith("42601")
                        ? new Advice.Waive("the setting is not taken on scratch: " + message)
                        : new Advice.Fail();
        };
    }

    private static boolean dropsRole(StatementKind kind) {
        return kind.verb() == Verb.DROP
                && (kind.object().equals("ROLE") || kind.object().equals("USER"));
    }

    private Advice makeRole(String role) throws SQLException {
        admin("CREATE ROLE " + Names.quote(role));
        return adopt(role);
    }

    /** Lets the script act for a role, and the role own things wherever the script may create them. */
    private Advice adopt(String role) throws SQLException {
        admin("GRANT " + Names.quote(role) + " TO " + ScratchServer.SCRIPT);
        admin("GRANT " + ScratchServer.OWNERS + " TO " + Names.quote(role));
        return new Advice.Again();
    }

    private Advice extension(String sql, String state, boolean firstTry) throws SQLException {
        Matcher form = EXTENSION.matcher(sql.strip());
        if (!form.matches()) {
            return new Advice.Fail();
        }
        String name = form.group(1).replace("\"", "");
        if (REACHING_OUT.contains(name)) {
            return new Advice.Contain("extension " + name + " could reach other servers or the file system");
        }
        if (!firstTry) {
            return new Advice.Fail();
        }
        boolean standIn = (state.equals("58P01") || state.equals("0A000")) && standIns.provide(name);
        if (!standIn && !state.equals("42501")) {
            return new Advice.Fail();
        }
        String schema = form.group(2);
        admin("CREATE EXTENSION IF NOT EXISTS " + Names.quote(name) + " WITH SCHEMA "
                + (schema == null ? "public" : schema) + " CASCADE");
        return new Advice.Waive(standIns.standsIn(name) ? standIns.note(name) : "");
    }

    private Advice refused(String sql, StatementKind kind, boolean firstTry) throws SQLException {
        Matcher owner = NEW_OWNER.matcher(sql);
        if (firstTry && owner.find()) {
            String role = owner.group(1);
            String name = role.startsWith("\"")
                    ? role.substring(1, role.length() - 1)
                    : role.toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith(CatalogSession.OWN_ROLES)) {
                return new Advice.Waive("the role is scratch's own");
            }
            return exists(name) && !isOurs(name) ? adopt(name) : new Advice.Fail();
        }
        return switch (kind.verb()) {
            case COMMENT, SET, RESET -> new Advice.Waive("only a superuser may");
            case CREATE_OTHER, ALTER_OTHER, DROP ->
                SERVER_WIDE.stream().anyMatch(kind.object()::endsWith)
                        ? new Advice.Waive("only a superuser may")
                        : new Advice.Contain("it needs a superuser, which scripts are not on scratch");
            case CREATE_ROLE -> new Advice.Waive("only a superuser may give such rights");
            case GRANT, REVOKE -> new Advice.Waive("only a superuser may");
            default -> new Advice.Contain("it needs a superuser, which scripts are not on scratch");
        };
    }

    private static boolean isOurs(String role) {
        return role.startsWith(CatalogSession.OWN_ROLES) || role.startsWith("pg_");
    }

    private boolean exists(String role) throws SQLException {
        try (var query = admin.prepareStatement("SELECT NOT rolsuper FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, role);
            try (var results = query.executeQuery()) {
                return results.next() && results.getBoolean(1);
            }
        }
    }

    private void admin(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The name of the thing whose absence the server complains of. */
    static @Nullable String missing(@Nullable String state, String message) {
        if (state == null
                || !Set.of("42P01", "42883", "42704", "42703", "3F000", "42P10", "42830")
                        .contains(state)) {
            return null;
        }
        Matcher quoted = Pattern.compile("\"([^\"]+)\" does not exist").matcher(message);
        if (quoted.find()) {
            return quoted.group(1);
        }
        Matcher routine = Pattern.compile("function ([\\w.]+)\\(").matcher(message);
        return routine.find() ? routine.group(1) : null;
    }
}
