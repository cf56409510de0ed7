package dev.underpin.postgresql;

import java.util.List;
import java.util.regex.Pattern;

/** The type that a column of a given name most often has. */
final class ColumnGuess {

    private record Habit(Pattern name, String type) {}

    private static final List<Habit> HABITS = List.of(
            habit("(uuid|guid)$", "uuid"),
            habit("^id$|_id$|Id$", "bigint"),
            habit("(_at|At|_time|_timestamp|timestamp)$", "timestamp with time zone"),
            habit("(_on|_date|^date)$", "date"),
            habit(
                    "^(is|has|can|was|should|use|allow)_|(_enabled|_flag|_active)$|^(enabled|active|deleted|visible|published)$",
                    "boolean"),
            habit(
                    "(_count|_number|_position|_order|_version|_size|_length|_days|_seconds|_port)$|^(count|position|version|size|age|quantity|priority|rank|year)$",
                    "integer"),
            habit("(_price|_amount|_total|_rate|_percent)$|^(price|amount|total|balance|cost)$", "numeric"),
            habit("(_json|_data|_meta|metadata|settings|payload|config|options|properties)$", "jsonb"),
            habit("(tsv|_tsvector|search_vector)$", "tsvector"));

    private ColumnGuess() {}

    private static Habit habit(String name, String type) {
        return new Habit(Pattern.compile(name), type);
    }

    static String type(String column) {
        return HABITS.stream()
                .filter(habit -> habit.name().matcher(column).find())
                .map(Habit::type)
                .findFirst()
                .orElse("text");
    }
}
