package dev.underpin.workload;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sequelize: {@code Executing (default): SELECT …;}, with {@code Elapsed time: 3ms} and values behind it where it is told to. */
final class SequelizeLog implements LineSink {
    private static final Pattern HEAD = Pattern.compile("(?:^|\\s)Execut(?:ing|ed) \\([\\w-]+\\): (.*)$");
    private static final Pattern ELAPSED = Pattern.compile("\\s*Elapsed time: (\\d+(?:\\.\\d+)?)ms$");
    private static final Pattern VALUES =
            Pattern.compile("; ((?:\"(?:[^\"\\\\]|\\\\.)*\"|null|true|false|-?[\\d.]+)(?:, .*)?)$");

    private final Consumer<Execution> counted;
    private final StatementText sql = new StatementText();

    SequelizeLog(Consumer<Execution> counted) {
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
            sql.begin(head.group(1));
        } else if (sql.isOpen() && line.startsWith(" ")) {
            sql.append(line);
        } else {
            end();
        }
    }

    @Override
    public void end() {
        sql.take().ifPresent(whole -> {
            Matcher elapsed = ELAPSED.matcher(whole);
            double milliseconds = elapsed.find() ? Double.parseDouble(elapsed.group(1)) : Double.NaN;
            String text = Double.isNaN(milliseconds) ? whole : whole.substring(0, elapsed.start());
            Matcher values = VALUES.matcher(text);
            boolean bound = values.find();
            counted.accept(Execution.logged(
                    bound ? text.substring(0, values.start()) : text,
                    bound ? JsonValues.of("[" + values.group(1) + "]") : List.of(),
                    milliseconds));
        });
    }
}
