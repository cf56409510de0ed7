package dev.underpin.workload;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code django.db.backends}: {@code (0.001) SELECT … WHERE "id" = 5; args=(5,); alias=default}, over several lines where the SQL has them. */
final class DjangoLog implements LineSink {
    private static final Pattern HEAD = Pattern.compile("(?:^|\\s)\\((\\d+\\.\\d{3})\\) (\\S.*)$");
    private static final Pattern TAIL = Pattern.compile("; args=(.*?)(?:; alias=(\\S+))?(?:; ASYNC=\\S+)?$");
    private static final Pattern MARK = Pattern.compile("%s|%\\(\\w+\\)s");

    private final Consumer<Execution> counted;
    private final Notes notes;
    private @Nullable StringBuilder sql;
    private double milliseconds;

    DjangoLog(Consumer<Execution> counted, Notes notes) {
        this.counted = counted;
        this.notes = notes;
    }

    static boolean begins(String line) {
        return HEAD.matcher(line).find() && TAIL.matcher(line).find();
    }

    @Override
    public void line(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.find()) {
            end();
            milliseconds = 1000 * Double.parseDouble(head.group(1));
            sql = new StringBuilder(head.group(2));
        } else if (sql != null) {
            sql.append('\n').append(line);
        }
        StringBuilder whole = sql;
        if (whole != null) {
            Matcher tail = TAIL.matcher(whole);
            if (tail.find()) {
                sql = null;
                counted.accept(Execution.logged(numbered(whole.substring(0, tail.start())), List.of(), milliseconds));
            }
        }
    }

    /** Where the driver sends values apart, they stand as {@code %s}. */
    private static String numbered(String text) {
        int[] last = {0};
        return text.contains("%") ? MARK.matcher(text).replaceAll(mark -> "\\$" + ++last[0]) : text;
    }

    @Override
    public void end() {
        if (sql != null) {
            sql = null;
            notes.passedOver("statements of which the end is not in the log");
        }
    }
}
