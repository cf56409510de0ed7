package dev.underpin.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EF Core: {@code Executed DbCommand (3ms) [Parameters=[@p0='5'], …]} with the SQL in the lines below. */
final class EntityFrameworkLog implements LineSink {
    private static final Pattern HEAD = Pattern.compile(
            "(Executed|Failed executing) DbCommand \\((\\d[\\d.,]*)ms\\) \\[Parameters=\\[(.*)\\], CommandType='\\w+', CommandTimeout='\\d+'\\](.*)$");
    private static final Pattern PARAMETER = Pattern.compile("@(\\w+)=(NULL|'((?:[^']|'')*)')");
    private static final Pattern OTHER = Pattern.compile(
            "^(?:\\S+: \\S+\\[\\d+\\]|(?:trce|dbug|info|warn|fail|crit): .*|\\[?\\d\\d.*|\\S+\\[\\d+\\])$");

    private final Consumer<Execution> counted;
    private final StatementText sql = new StatementText();
    private String parameters = "";
    private double milliseconds;
    private boolean failed;

    EntityFrameworkLog(Consumer<Execution> counted) {
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
            failed = !head.group(1).equals("Executed");
            milliseconds = Double.parseDouble(head.group(2).replace(",", ""));
            parameters = head.group(3);
            sql.begin(head.group(4));
        } else if (sql.isOpen() && !line.isBlank() && !OTHER.matcher(line).matches()) {
            sql.append(line);
        } else {
            end();
        }
    }

    @Override
    public void end() {
        Optional<String> whole = sql.take().filter(text -> !text.isBlank());
        if (whole.isPresent()) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            Matcher parameter = PARAMETER.matcher(parameters);
            while (parameter.find()) {
                names.add(parameter.group(1));
                values.add(parameter.group(2));
            }
            boolean hidden = values.stream().allMatch("'?'"::equals);
            counted.accept(new Execution(
                    Placeholders.byName(whole.get().strip(), names),
                    hidden ? List.of() : values,
                    milliseconds,
                    failed ? Execution.Outcome.FAILED : Execution.Outcome.DONE,
                    null,
                    null,
                    null));
        }
    }
}
