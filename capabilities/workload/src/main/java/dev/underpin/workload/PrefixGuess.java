package dev.underpin.workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code log_line_prefix} from the lines themselves: first among those that products are shipped with, then by what the beginning of
 * a line looks like. Words of no known shape are taken for a value that may be anything.
 */
final class PrefixGuess {
    /** The server's own, Debian's, RDS and Aurora, Cloud SQL, Azure, CloudNativePG's stderr, and what log analysers ask for. */
    private static final List<String> SHIPPED = List.of(
            "%m [%p] ",
            "%m [%p] %q%u@%d ",
            "%t:%r:%u@%d:[%p]:",
            "%m [%p]: [%l-1] db=%d,user=%u ",
            "%t-%c-",
            "%t [%p]: [%l-1] user=%u,db=%d,app=%a,client=%h ",
            "%t [%p]: user=%u,db=%d,app=%a,client=%h ",
            "%t [%p]: [%l-1] user=%u,db=%d ",
            "%t [%p] %q%u@%d ",
            "< %m >",
            "");

    private static final int ENOUGH_SHAPES = 60;
    private static final int NUMBERS = 4;

    private static final Pattern PIECE =
            Pattern.compile("(?<ms>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+ (?:[A-Za-z]+|[+-]\\d+))"
                    + "|(?<time>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d (?:[A-Za-z]+|[+-]\\d+))"
                    + "|(?<epoch>\\d{10}\\.\\d{3})"
                    + "|(?<session>[0-9a-f]{7,16}\\.[0-9a-f]+)"
                    + "|(?<key>(?:user|usr|u|db|database|d|app|application|a|client|host|h|r|remote)[=:])(?<value>\\[unknown\\]|[^,;|\\s\\]]*)"
                    + "|(?<remote>[\\w.:-]+\\(\\d+\\))"
                    + "|(?<role>[\\w.-]+|\\[unknown\\])@(?<name>[\\w.-]+|\\[unknown\\])"
                    + "|(?<local>\\[local\\])"
                    + "|(?<address>\\d{1,3}(?:\\.\\d{1,3}){3})"
                    + "|(?<transaction>\\d+/\\d+)"
                    + "|(?<number>\\d+)"
                    + "|(?<word>[\\w.]+|\\[unknown\\])");

    /** What applications are called: {@code PostgreSQL JDBC Driver}, {@code DBeaver 23.1 - Main}, {@code sidekiq/mailers}. */
    private static final Pattern SEVERAL_WORDS = Pattern.compile("%a(?:[^%,;|=]*%[aplx])+");

    private PrefixGuess() {}

    /** The server's own prefix, where no other reads more of these lines; null where none reads a line. */
    static @Nullable LinePrefix among(List<String> lines, @Nullable String served) {
        LinePrefix guess = among(lines);
        if (served == null) {
            return guess;
        }
        var own = new LinePrefix(served);
        int read = count(own, lines);
        return read > 0 && (guess == null || read >= count(guess, lines)) ? own : guess;
    }

    /** The prefix that reads most of these lines; null where none reads a line. */
    static @Nullable LinePrefix among(List<String> lines) {
        LinePrefix shipped = best(SHIPPED, lines);
        long messages = lines.stream().filter(line -> severity(line) >= 0).count();
        if (shipped != null) {
            PrefixScore score = PrefixScore.of(shipped, lines);
            if (score.lines() >= messages && score.odd() == 0) {
                return shipped;
            }
        }
        List<String> candidates = new ArrayList<>(SHIPPED);
        candidates.addAll(shapes(lines));
        return best(candidates, lines);
    }

    private static @Nullable LinePrefix best(List<String> candidates, List<String> lines) {
        LinePrefix best = null;
        PrefixScore highest = new PrefixScore(0, 0, 0, 0, 0);
        for (String candidate : candidates) {
            LinePrefix prefix = new LinePrefix(candidate);
            PrefixScore score = PrefixScore.of(prefix, lines);
            if (score.lines() > 0 && score.compareTo(highest) > 0) {
                best = prefix;
                highest = score;
            }
        }
        return best;
    }

    /** How many lines a prefix reads. */
    static int count(LinePrefix prefix, List<String> lines) {
        return (int) lines.stream().filter(prefix::reads).count();
    }

    private static Set<String> shapes(List<String> lines) {
        Set<String> shapes = new LinkedHashSet<>();
        for (String line : lines) {
            int end = severity(line);
            if (end > 0 && shapes.size() < ENOUGH_SHAPES) {
                for (int process = 0; process < NUMBERS; process++) {
                    String shape = shape(line.substring(0, end), process);
                    String wide = SEVERAL_WORDS.matcher(shape).replaceAll("%a");
                    shapes.add(wide);
                    shapes.add(sessionless(wide));
                    shapes.add(shape);
                    shapes.add(sessionless(shape));
                }
            }
        }
        return shapes;
    }

    /** Where the first severity stands; -1 where none does, or the line goes on with another. */
    private static int severity(String line) {
        if (line.startsWith("\t")) {
            return -1;
        }
        for (int colon = line.indexOf(":  "); colon > 0; colon = line.indexOf(":  ", colon + 1)) {
            int from = colon;
            while (from > 0 && Character.isLetterOrDigit(line.charAt(from - 1))) {
                from--;
            }
            if (Severities.at(line, from) != null) {
                return from;
            }
        }
        return -1;
    }

    /** What background processes leave out, where the head ends with words: behind the process. */
    private static String sessionless(String shape) {
        int process = shape.indexOf("%p");
        int behind = process < 0 ? -1 : shape.indexOf('%', process + 2);
        return behind < 0 || shape.contains("%q") ? shape : shape.substring(0, behind) + "%q" + shape.substring(behind);
    }

    /** @param process which of the numbers is the process, from 0 */
    private static String shape(String head, int process) {
        var prefix = new StringBuilder();
        Matcher piece = PIECE.matcher(head);
        int at = 0;
        int numbers = 0;
        while (piece.find()) {
            prefix.append(head.substring(at, piece.start()).replace("%", "%%"));
            at = piece.end();
            if (piece.group("number") != null) {
                prefix.append(numbers++ == process ? "%p" : numbers > process + 1 ? "%l" : "%x");
            } else {
                prefix.append(escape(piece, prefix));
            }
        }
        return prefix.append(head.substring(at).replace("%", "%%")).toString();
    }

    private static String escape(Matcher piece, StringBuilder before) {
        if (piece.group("ms") != null) {
            return "%m";
        }
        if (piece.group("time") != null) {
            return before.indexOf("%t") >= 0 || before.indexOf("%m") >= 0 ? "%s" : "%t";
        }
        if (piece.group("epoch") != null) {
            return "%n";
        }
        if (piece.group("session") != null) {
            return "%c";
        }
        String key = piece.group("key");
        if (key != null) {
            char first = key.charAt(0);
            return key + (first == 'c' ? "%h" : first == 'r' ? "%r" : "%" + first);
        }
        if (piece.group("remote") != null) {
            return "%r";
        }
        if (piece.group("role") != null) {
            return "%u@%d";
        }
        if (piece.group("local") != null || piece.group("address") != null) {
            return "%h";
        }
        if (piece.group("transaction") != null) {
            return "%v";
        }
        return "%a";
    }
}
