package dev.underpin.testkit.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Identifiers as they stand in SQL, each given once: plain ones, and all that quotes allow. */
final class OddNames {

    private static final int LONGEST = 63; // bytes

    private static final List<String> ODD = List.of(
            "Two Words",
            "qu\"ote",
            "it's",
            "\"\"",
            "a.b",
            "(x",
            "x) > (y",
            "{a,b}",
            "back\\slash",
            "$1",
            "100%",
            "--no",
            "/* no",
            "tab\there",
            "1st",
            " x ",
            "Ünïcode",
            "ключ",
            "表",
            "🙂",
            "a=b/c",
            "CamelCase",
            ";",
            "x:y",
            "line\nend");
    private static final List<String> KEYWORDS = List.of(
            "select",
            "order",
            "user",
            "table",
            "group",
            "values",
            "between",
            "left",
            "interval",
            "char",
            "row",
            "setof",
            "time",
            "timestamp",
            "precision",
            "default",
            "null",
            "true",
            "check",
            "end",
            "all",
            "any",
            "only",
            "new",
            "value",
            "name",
            "year",
            "position",
            "current_user",
            "window",
            "using",
            "coalesce",
            "bit",
            "numeric");

    private final Dice dice;
    private final List<String> keywords;
    private int given;

    OddNames(Dice dice) {
        this.dice = dice;
        this.keywords = new ArrayList<>(dice.shuffled(KEYWORDS));
    }

    String fresh(String stem) {
        given++;
        return switch (dice.below(12)) {
            case 0, 1 -> quoted(dice.pick(ODD) + given);
            case 2 -> quoted(given + dice.pick(ODD));
            case 3 -> keywords.isEmpty() ? stem + given : quoted(keywords.removeLast());
            case 4 -> quoted(longest(dice.pick(List.of("long ", "äö", "lengthy_"))));
            default -> stem + given;
        };
    }

    private String longest(String syllable) {
        var name = new StringBuilder().append(given).append('_');
        while ((name + syllable).getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            name.append(syllable);
        }
        while (name.toString().getBytes(StandardCharsets.UTF_8).length < LONGEST) {
            name.append('x');
        }
        return name.toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
