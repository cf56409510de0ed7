package dev.underpin.workload;

import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hibernate's {@code org.hibernate.SQL} or {@code show_sql}, and the lines below that tell what was bound. It knows no times. */
final class HibernateLog implements LineSink {
    private static final Pattern HEAD =
            Pattern.compile("(?:^Hibernate: |(?:org|o)\\.h(?:ibernate)?\\.SQL\\s*[:\\]-]+(?:\\s+-)?\\s*)(.*)$");
    private static final Pattern BIND = Pattern.compile(
            "binding parameter (?:\\[(\\d+)\\] as \\[\\w+\\] - \\[(.*)\\]|\\((\\d+):[^)]*\\) <- \\[(.*)\\])$");
    private static final int MOST_VALUES = 10_000;

    private final Consumer<Execution> counted;
    private final TreeMap<Integer, String> bound = new TreeMap<>();
    private final StatementText sql = new StatementText();
    private boolean inText;

    HibernateLog(Consumer<Execution> counted) {
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
            inText = true;
            return;
        }
        Matcher bind = BIND.matcher(line);
        if (bind.find()) {
            inText = false;
            boolean older = bind.group(1) != null;
            if (bound.size() < MOST_VALUES) {
                bound.put(Integer.valueOf(bind.group(older ? 1 : 3)), bind.group(older ? 2 : 4));
            }
        } else if (inText && sql.isOpen() && (line.isBlank() || Character.isWhitespace(line.charAt(0)))) {
            sql.append(line);
        } else {
            inText = false;
        }
    }

    @Override
    public void end() {
        sql.take()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> counted.accept(Execution.logged(
                        Placeholders.inOrder(text.strip()),
                        bound.values().stream()
                                .map(value -> value.equals("null") ? "NULL" : Placeholders.quoted(value))
                                .toList(),
                        Double.NaN)));
        bound.clear();
    }
}
