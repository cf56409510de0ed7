package dev.underpin.postgresql;

import dev.underpin.model.fault.UsageException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code postgres://user@host:port/database?sslmode=require}, as libpq reads it, for the driver.
 *
 * @param host several may be given, separated by commas, each with its port
 */
record ConnectionUrl(String host, String database, @Nullable String user, Map<String, String> parameters) {

    private static final Pattern FORM = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^@/?:]*)(?::[^@/?]*)?@)?(?<host>[^/?]*)(?:/(?<database>[^?]*))?(?:\\?(?<parameters>.*))?");

    static boolean understands(String source) {
        return source.startsWith("postgres://") || source.startsWith("postgresql://");
    }

    static ConnectionUrl parse(String url) {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw new UsageException(
                    "This is not a PostgreSQL URL", null, "Write postgres://user@host:5432/database?sslmode=require");
        }
        var parameters = new LinkedHashMap<String, String>();
        String query = form.group("parameters");
        if (query != null) {
            for (String parameter : query.split("&")) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    parameters.put(parameter.substring(0, equals), decode(parameter.substring(equals + 1)));
                }
            }
        }
        String user = form.group("user");
        String database = form.group("database");
        String host = form.group("host");
        String effectiveUser = user == null || user.isEmpty() ? environment("PGUSER") : decode(user);
        return new ConnectionUrl(
                host == null || host.isEmpty() ? "localhost" : host,
                database == null || database.isEmpty() ? defaultDatabase(effectiveUser) : decode(database),
                effectiveUser,
                parameters);
    }

    private static String defaultDatabase(@Nullable String user) {
        String named = environment("PGDATABASE");
        return named != null ? named : user != null ? user : System.getProperty("user.name");
    }

    static @Nullable String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + "/"
                + java.net.URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@code host/database}, for messages. */
    @Override
    public String toString() {
        return host + "/" + database;
    }
}
