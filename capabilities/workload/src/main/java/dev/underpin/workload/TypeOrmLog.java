package dev.underpin.workload;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** TypeORM: {@code query: SELECT … -- PARAMETERS: [1]}; a failure or a slow time is told of it afterwards, and is no other call. */
final class TypeOrmLog implements LineSink {
    private static final Pattern HEAD = Pattern.compile("(?:^|\\s)(query|query failed|query is slow): (.*)$");
    private static final Pattern SLOW = Pattern.compile("(?:^|\\s)execution time: (\\d+(?:\\.\\d+)?)");
    private static final String PARAMETERS = " -- PARAMETERS: ";

    private final Consumer<Execution> counted;
    private final StatementText sql = new StatementText();
    private String kind = "";
    private @Nullable Execution last;

    TypeOrmLog(Consumer<Execution> counted) {
        this.counted = counted;
    }

    static boolean begins(String line) {
        return HEAD.matcher(line).find();
    }

    @Override
    public void line(String line) {
        Matcher head = HEAD.matcher(line);
        Matcher slow = SLOW.matcher(line);
        if (head.find()) {
            close();
            kind = head.group(1);
            sql.begin(head.group(2));
        } else if (slow.find()) {
            close();
            Execution open = last;
            if (open != null) {
                last = Execution.logged(open.text(), open.bound(), Double.parseDouble(slow.group(1)));
            }
        } else if (sql.isOpen() && (line.isBlank() || line.startsWith(" ") || line.startsWith("\t"))) {
            sql.append(line);
        } else {
            close();
        }
    }

    private void close() {
        Optional<String> whole = sql.take();
        if (whole.isEmpty()) {
            return;
        }
        String text = whole.get().strip();
        int parameters = text.lastIndexOf(PARAMETERS);
        Execution told = Execution.logged(
                parameters < 0 ? text : text.substring(0, parameters),
                parameters < 0 ? List.of() : JsonValues.of(text.substring(parameters + PARAMETERS.length())),
                Double.NaN);
        Execution before = last;
        boolean again = before != null && !kind.equals("query") && before.text().equals(told.text());
        if (!again) {
            count();
        }
        last = kind.equals("query failed")
                ? new Execution(told.text(), told.bound(), Double.NaN, Execution.Outcome.FAILED, null, null, null)
                : told;
    }

    private void count() {
        Execution before = last;
        last = null;
        if (before != null) {
            counted.accept(before);
        }
    }

    @Override
    public void end() {
        close();
        count();
    }
}
