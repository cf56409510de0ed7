package dev.underpin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.hydromatic.tpcds.query.Query;

/**
 * The 99 queries of TPC-DS, from the templates of a library, as PostgreSQL takes them. A marker stands for the first text or the middle of the
 * span that its template gives it, or for a value of our own that the rows really have. Of a template with two queries it is the first.
 */
final class TpcdsQueries {

    private static final int QUERIES = 99;

    private static final Pattern DEFINITION = Pattern.compile("(?is)\\bdefine\\s+(\\w+)\\s*=\\s*(.*?);");
    private static final Pattern FIRST_TEXT = Pattern.compile("(?is)text\\(\\{\"([^\"]*)\".*");
    private static final Pattern SPAN = Pattern.compile(
            "(?is)(?:ulist\\()?random\\(\\s*(-?\\d+)\\s*,\\s*(\\d+)\\s*,\\s*uniform\\)(?:,\\s*(\\d+)\\))?");
    private static final Pattern MARKER = Pattern.compile("\\[(\\w+?)(?:_([A-H]))?(?:\\.(\\d+))?]");
    private static final Pattern LEVELS =
            Pattern.compile("(grouping\\(\\w+\\)\\s*\\+\\s*grouping\\(\\w+\\)) as lochierarchy");

    private final Properties values = new Properties();

    private TpcdsQueries() throws IOException {
        try (InputStream in = resource(TpcdsQueries.class, "tpcds-values.properties")) {
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    static List<String> all() throws IOException {
        var queries = new TpcdsQueries();
        List<String> all = new ArrayList<>();
        for (int number = 1; number <= QUERIES; number++) {
            all.add(queries.query(number));
        }
        return all;
    }

    private static InputStream resource(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResourceAsStream(name), name);
    }

    private String query(int number) throws IOException {
        String template;
        try (InputStream in = resource(Query.class, "/query_templates/query" + number + ".tpl")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
        }
        Map<String, String> definitions = new LinkedHashMap<>();
        DEFINITION.matcher(template).results().forEach(found -> definitions.put(upper(found.group(1)), found.group(2)));
        String text = DEFINITION.matcher(template).replaceAll("");
        text = MARKER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, definitions)));
        return dialect(text.strip().split(";", 2)[0].strip());
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private String value(MatchResult marker, Map<String, String> definitions) {
        String name = upper(marker.group(1));
        String letter = marker.group(2);
        if (name.startsWith("_LIMIT")) {
            return name.equals("_LIMITC") ? "LIMIT 100" : "";
        }
        String whole = letter == null ? name : name + "_" + letter;
        String definition = definitions.getOrDefault(whole, "");
        int place = marker.group(3) != null
                ? Integer.parseInt(marker.group(3))
                : letter == null ? 1 : letter.charAt(0) - 'A' + 1;
        Matcher text = FIRST_TEXT.matcher(definition);
        if (text.matches()) {
            return text.group(1);
        }
        Matcher span = SPAN.matcher(definition);
        if (span.matches()) {
            int many = span.group(3) == null ? 1 : Integer.parseInt(span.group(3));
            int from = Integer.parseInt(span.group(1));
            return String.valueOf(from + (Integer.parseInt(span.group(2)) - from) * place / (many + 1));
        }
        String known = values.getProperty(whole, values.getProperty(name));
        if (known == null) {
            throw new IllegalStateException("No value for " + marker.group() + " = " + definition);
        }
        String[] list = known.split(",");
        return list[(place - 1) % list.length].strip();
    }

    /** Days are added as intervals; an expression of ORDER BY cannot name a column of the answer; a column has another name in the rows. */
    private static String dialect(String query) {
        String text = query.replaceAll("([-+])\\s*(\\d+)\\s+days", "$1 interval '$2 days'")
                .replaceAll("\\bc_last_review_date\\b", "c_last_review_date_sk");
        Matcher levels = LEVELS.matcher(text);
        return levels.find()
                ? text.replaceAll("when\\s+lochierarchy", "when " + Matcher.quoteReplacement(levels.group(1)))
                : text;
    }
}
