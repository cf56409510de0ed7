package dev.underpin.workload;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Prisma: {@code prisma:query SELECT …}, or query events as JSON with {@code query}, {@code params} and {@code duration}. */
final class PrismaLog implements LineSink {
    private static final String HEAD = "prisma:query ";

    private final Consumer<Execution> counted;

    PrismaLog(Consumer<Execution> counted) {
        this.counted = counted;
    }

    static boolean begins(String line) {
        return line.contains(HEAD) || event(line) != null;
    }

    private static @Nullable Map<String, String> event(String line) {
        Map<String, String> members = line.startsWith("{") ? FlatJson.of(line) : null;
        return members != null && members.containsKey("query") && members.containsKey("duration") ? members : null;
    }

    @Override
    public void line(String line) {
        Map<String, String> event = event(line);
        int head = line.indexOf(HEAD);
        if (event != null) {
            counted.accept(Execution.logged(
                    event.getOrDefault("query", ""),
                    JsonValues.of(event.getOrDefault("params", "[]")),
                    number(event.getOrDefault("duration", ""))));
        } else if (head >= 0) {
            counted.accept(Execution.logged(line.substring(head + HEAD.length()), List.of(), Double.NaN));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    @Override
    public void end() {}
}
