package dev.underpin.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that the demo's application sends one behind the other, and how often it does.
 *
 * @param times how often
 * @param lines as {@code 04-day.txt} has them
 */
record UnitOfWork(int times, List<String> lines) {

    private static final Pattern TIMES = Pattern.compile("(\\d+) times");
    private static final Pattern EACH = Pattern.compile("(\\d+)x (.*)");

    UnitOfWork {
        lines = List.copyOf(lines);
    }

    /** All of a file in that form. */
    static List<UnitOfWork> of(String text) {
        var units = new ArrayList<UnitOfWork>();
        for (String block : text.split("\n\n", -1)) {
            List<String> lines = block.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (!lines.isEmpty()) {
                Matcher times = TIMES.matcher(lines.getFirst());
                if (!times.matches()) {
                    throw new IllegalStateException("no number of times before: " + lines.getFirst());
                }
                units.add(new UnitOfWork(Integer.parseInt(times.group(1)), lines.subList(1, lines.size())));
            }
        }
        return units;
    }

    /** @param number of the time, from 1 */
    List<String> statements(int number) {
        var statements = new ArrayList<String>();
        for (String line : lines) {
            Matcher each = EACH.matcher(line);
            boolean repeated = each.matches();
            int repeats = repeated ? Integer.parseInt(each.group(1)) : 1;
            for (int i = 1; i <= repeats; i++) {
                statements.add((repeated ? each.group(2) : line)
                        .replace("{n}", String.valueOf(number))
                        .replace("{i}", String.valueOf(i)));
            }
        }
        return statements;
    }
}
