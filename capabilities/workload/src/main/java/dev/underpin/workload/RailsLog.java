package dev.underpin.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Active Record: {@code User Load (0.5ms)  SELECT … WHERE "users"."id" = $1  [["id", 1]]}; what it took from its cache was never asked. */
final class RailsLog implements LineSink {
    private static final Pattern HEAD = Pattern.compile(
            "(?:^|\\s)(CACHE )?(?:[A-Z]\\w*(?:::\\w+)*(?: [A-Z]\\w*)* )?\\((\\d+(?:\\.\\d+)?)ms\\)  (\\S.*)$");
    private static final Pattern BINDS = Pattern.compile("  (\\[\\[.*\\]\\])$");
    private static final Pattern BIND = Pattern.compile(
            "\\[(?:\"[^\"]*\"|nil), (nil|true|false|-?\\d+(?:\\.\\d+)?|\"(?:[^\"\\\\]|\\\\.)*\"|[^\\]]*)\\]");

    private final Consumer<Execution> counted;
    private final StatementText sql = new StatementText();
    private double milliseconds;

    RailsLog(Consumer<Execution> counted) {
        this.counted = counted;
    }

    static boolean begins(String line) {
        return HEAD.matcher(line).find();
    }

    @Override
    public void line(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.find()) {
            end();
            if (head.group(1) == null) {
                milliseconds = Double.parseDouble(head.group(2));
                sql.begin(head.group(3));
            }
        } else if (sql.isOpen() && line.startsWith(" ") && !line.strip().startsWith("↳")) {
            sql.append(line);
        } else {
            end();
        }
    }

    @Override
    public void end() {
        sql.take().ifPresent(text -> {
            Matcher binds = BINDS.matcher(text);
            boolean bound = binds.find();
            counted.accept(Execution.logged(
                    bound ? text.substring(0, binds.start()) : text,
                    bound ? values(binds.group(1)) : List.of(),
                    milliseconds));
        });
    }

    private static List<String> values(String binds) {
        List<String> values = new ArrayList<>();
        Matcher bind = BIND.matcher(binds);
        while (bind.find()) {
            String value = bind.group(1);
            values.add(
                    value.equals("nil")
                            ? "NULL"
                            : value.startsWith("\"")
                                    ? Placeholders.quoted(value.substring(1, value.length() - 1)
                                            .replace("\\\"", "\"")
                                            .replace("\\\\", "\\"))
                                    : value);
        }
        return values;
    }
}
