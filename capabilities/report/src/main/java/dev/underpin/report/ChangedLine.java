package dev.underpin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of a text that was changed. */
record ChangedLine(Kind kind, String text) {

    /** What became of it. */
    enum Kind {
        KEPT(' '),
        GONE('-'),
        NEW('+');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** The name of its style. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The lines before the first difference, those that go, those that come in their place, and the rest. */
    static List<ChangedLine> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<ChangedLine> lines = new ArrayList<>();
        add(lines, Kind.KEPT, old.subList(0, same));
        add(lines, Kind.GONE, old.subList(same, old.size() - tail));
        add(lines, Kind.NEW, now.subList(same, now.size() - tail));
        add(lines, Kind.KEPT, old.subList(old.size() - tail, old.size()));
        return lines;
    }

    private static void add(List<ChangedLine> lines, Kind kind, List<String> texts) {
        texts.forEach(text -> lines.add(new ChangedLine(kind, text)));
    }

    /** {@code "- "}, {@code "+ "}, or two blanks. */
    String sign() {
        return kind.sign + " ";
    }
}
