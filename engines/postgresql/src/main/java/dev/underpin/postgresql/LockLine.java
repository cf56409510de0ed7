package dev.underpin.postgresql;

import dev.underpin.model.effect.LockMode;
import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code lock-table.txt}.
 *
 * @param beside whether the lines behind it count as well
 * @param everywhere whether it is looked for at every place
 * @param rewrites what gets new files
 * @param reads what is read from end to end
 */
record LockLine(
        Form form, boolean beside, boolean everywhere, List<OfName> locks, List<OfName> rewrites, List<OfName> reads) {

    private static final Pattern COLUMN = Pattern.compile("(table of )?([a-z-]+) ?([A-Za-z ]*)");

    /**
     * Something that happens to the relations that the form calls so.
     *
     * @param ofTable to the table of the index, rather than to the index itself
     * @param what the lock's mode, {@code emptied}, or nothing more
     */
    record OfName(boolean ofTable, String called, String what) {

        LockMode mode() {
            return LockModes.of(what.replace(" ", ""));
        }

        private static List<OfName> list(String column) {
            return column.isBlank()
                    ? List.of()
                    : Arrays.stream(column.split(",")).map(OfName::of).toList();
        }

        private static OfName of(String written) {
            Matcher matcher = COLUMN.matcher(written.strip());
            if (!matcher.matches()) {
                throw new IllegalStateException("not understood in the lock table: " + written);
            }
            return new OfName(matcher.group(1) != null, matcher.group(2), matcher.group(3));
        }
    }

    /** A line that fits a statement, and where. */
    record Claim(LockLine line, Fit fit) {}

    static LockLine of(String written) {
        String[] columns = Arrays.copyOf(written.split("\\|"), 4);
        String form = columns[0].strip();
        boolean beside = form.startsWith("+");
        form = form.replaceFirst("^\\+", "").strip();
        boolean everywhere = form.startsWith("each ");
        return new LockLine(
                Form.of(form.replaceFirst("^each ", "")),
                beside,
                everywhere,
                OfName.list(text(columns[1])),
                OfName.list(text(columns[2])),
                OfName.list(text(columns[3])));
    }

    private static String text(@org.jspecify.annotations.Nullable String column) {
        return column == null ? "" : column.strip();
    }

    List<Fit> fits(List<Token> part, Set<String> volatileFunctions) {
        var fits = new ArrayList<Fit>();
        for (int from = 0; from <= (everywhere ? part.size() - 1 : 0); from++) {
            Fit fit = form.fit(part, from, volatileFunctions);
            if (fit != null) {
                fits.add(fit);
            }
        }
        return fits;
    }
}
