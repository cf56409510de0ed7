package dev.underpin.plan;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.UsageException;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hints as people write them, one a line:
 *
 * <pre>
 * orders -> purchases                                         a table under another name
 * orders.customer_ref -> customer_id                          a column under another name
 * users(name) -> (first, last) using split_part(name, ' ', 1), split_part(name, ' ', 2) back first || ' ' || last
 * users(id, street, city) -> addresses(user_id, street, city) columns that move into a new table, the key first
 * orders.region = 'unknown'                                   what rows of today get in a new column
 * orders.total = total_cents / 100.0 back total * 100         the conversion of a type, both ways
 * </pre>
 *
 * Names may be quoted and may have their schema; without one it is public, or main where there are none. Lines that begin with
 * {@code #} or {@code --} are remarks.
 */
public final class HintText {

    private final String text;
    private final String defaultSchema;
    private final List<Token> tokens;
    private int at;

    private HintText(String text, String defaultSchema) {
        this.text = text;
        this.defaultSchema = defaultSchema;
        this.tokens = Tokens.of(text, Dialect.POSTGRESQL);
    }

    /** All hints of a file or of the command line, remarks and empty lines left out. */
    public static List<Hint> parse(List<String> lines, String defaultSchema) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("--"))
                .map(line -> new HintText(line, defaultSchema).hint())
                .toList();
    }

    private Hint hint() {
        List<String> path = path();
        if (is("(")) {
            return moved(table(path), names());
        }
        if (is("=")) {
            return value(path);
        }
        if (!arrow()) {
            throw refused("after the name comes -> or =");
        }
        if (is("(")) {
            return columns(owner(path), List.of(path.getLast()), names());
        }
        List<String> becomes = path();
        end();
        return path.size() == 1 || path.size() == 2 && becomes.size() == 2
                ? renamedTable(path, becomes)
                : renamedColumn(path, becomes);
    }

    private Hint renamedTable(List<String> path, List<String> becomes) {
        ObjectName from = table(path);
        return new Hint.TableRenamed(
                text, from, becomes.size() == 2 ? table(becomes) : new ObjectName(from.schema(), becomes.getFirst()));
    }

    private Hint renamedColumn(List<String> path, List<String> becomes) {
        if (becomes.size() != 1) {
            throw refused("a column stays in its table, so its new name stands alone");
        }
        return new Hint.ColumnsMoved(text, owner(path), List.of(path.getLast()), becomes, List.of(), List.of());
    }

    private Hint moved(ObjectName table, List<String> from) {
        if (!arrow()) {
            throw refused("after the columns comes ->");
        }
        if (at < tokens.size() && tokens.get(at).isName()) {
            ObjectName to = table(path());
            if (!is("(")) {
                throw refused("after the new table come its columns, in parentheses");
            }
            List<String> named = names();
            end();
            if (named.size() != from.size()) {
                throw refused("each column has its place in the new table: as many on the right as on the left");
            }
            return new Hint.TableExtracted(text, table, from, to, named);
        }
        return columns(table, from, names());
    }

    private Hint columns(ObjectName table, List<String> from, List<String> to) {
        List<String> forward = is("using") ? expressions(to.size(), "using") : List.of();
        List<String> back = is("back") ? expressions(from.size(), "back") : List.of();
        if (forward.isEmpty()) {
            throw refused("say with using what each new column gets");
        }
        end();
        return new Hint.ColumnsMoved(text, table, from, to, forward, back);
    }

    private Hint value(List<String> path) {
        at++;
        String value = expressions(1, "=").getFirst();
        String back = is("back") ? expressions(1, "back").getFirst() : null;
        end();
        return new Hint.ColumnValue(text, owner(path), path.getLast(), value, back);
    }

    /** As many expressions as wanted, apart by commas outside of parentheses, up to {@code back} or the end. */
    private List<String> expressions(int wanted, String after) {
        if (!after.equals("=")) {
            at++;
        }
        var expressions = new ArrayList<String>();
        int depth = 0;
        int from = at < tokens.size() ? tokens.get(at).offset() : text.length();
        while (at < tokens.size() && !(depth == 0 && is("back"))) {
            if (is("(") || is("[")) {
                depth++;
            } else if (is(")") || is("]")) {
                depth--;
            } else if (depth == 0 && is(",") && expressions.size() < wanted - 1) {
                expressions.add(text.substring(from, tokens.get(at).offset()).strip());
                from = tokens.get(at).offset() + 1;
            }
            at++;
        }
        int to = at < tokens.size() ? tokens.get(at).offset() : text.length();
        expressions.add(text.substring(from, to).strip());
        if (expressions.size() != wanted || expressions.contains("")) {
            throw refused("behind " + after + " " + (wanted == 1 ? "one expression is" : wanted + " expressions are")
                    + " wanted, one for each column, with commas between");
        }
        return expressions;
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        at++;
        while (at < tokens.size() && tokens.get(at).isName()) {
            names.add(tokens.get(at++).name());
            if (is(",")) {
                at++;
            }
        }
        if (!is(")") || names.isEmpty()) {
            throw refused("a list of columns stands in parentheses, with commas between");
        }
        at++;
        return names;
    }

    private List<String> path() {
        var path = new ArrayList<String>();
        while (at < tokens.size() && tokens.get(at).isName()) {
            path.add(tokens.get(at++).name());
            if (!is(".")) {
                break;
            }
            at++;
        }
        if (path.isEmpty() || path.size() > 3) {
            throw refused("a name is expected: table.column, or schema.table.column");
        }
        return path;
    }

    private ObjectName table(List<String> path) {
        return switch (path.size()) {
            case 1 -> new ObjectName(defaultSchema, path.getFirst());
            case 2 -> new ObjectName(path.getFirst(), path.getLast());
            default -> throw refused("a table has no more than its schema and its name");
        };
    }

    private ObjectName owner(List<String> path) {
        if (path.size() < 2) {
            throw refused("a column is named with its table: table.column");
        }
        return table(path.subList(0, path.size() - 1));
    }

    private boolean arrow() {
        if (is("->")) {
            at++;
            return true;
        }
        return false;
    }

    private boolean is(String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private void end() {
        if (at < tokens.size()) {
            throw refused("\"" + tokens.get(at).text() + "\" is not understood here");
        }
    }

    private UsageException refused(@Nullable String why) {
        return new UsageException(
                "The change \"" + text + "\" cannot be read",
                why,
                "Such as: orders -> purchases; orders.customer_ref -> customer_id; orders.region = 'unknown';"
                        + " users(name) -> (first, last) using split_part(name, ' ', 1), split_part(name, ' ', 2) back first || ' ' || last");
    }
}
