package dev.underpin.review.rule;

import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy that somebody made before something dangerous and never removed. */
public final class BackupTableLeftBehind implements Rule {

    /** Words that say copy by themselves. */
    private static final Set<String> PLAIN = Set.of("bak", "bkp", "bkup");

    /** Words that say copy only beside the table that was copied. */
    private static final Set<String> BESIDE = NameWords.words("""
            backup old copy tmp temp test orig original new deprecated obsolete save saved""");

    private static final Pattern DATE = Pattern.compile("\\d{2,8}|v\\d+");
    private static final double ALIKE = 0.5;

    private static final Card CARD = CardText.of(BackupTableLeftBehind.class, "Backup table left behind", Severity.LOW)
            .when(
                    "A table is named as a copy (_old, _backup, tmp_, _bak, with or without a date), and the table it was copied"
                            + " from stands beside it with mostly the same columns; _bak needs no such table. Left out is what"
                            + " foreign keys or views need, and what a comment explains.")
            .effect(
                    "It holds old rows nobody cleans, personal data among them, takes room in every backup and makes people ask"
                            + " which one is right.")
            .instead("Rename it out of the way, wait for complaints, and drop it.")
            .links("https://www.postgresql.org/docs/current/sql-droptable.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> table.comment() == null && table.persistence() == Persistence.PERMANENT)
                .filter(table -> context.relations().referencing(table.name()).isEmpty())
                .filter(table -> context.catalog().dependencies().stream()
                        .noneMatch(dependency -> table.name()
                                        .equals(dependency.needed().owner())
                                && !table.name().equals(dependency.dependent().owner())))
                .flatMap(table -> judge(context, table));
    }

    private Stream<Finding> judge(ReviewContext context, Table table) {
        List<String> words = new ArrayList<>(NameWords.of(table.name().name()));
        while (words.size() > 1 && DATE.matcher(words.getLast()).matches()) {
            words.removeLast();
        }
        String mark = words.size() < 2
                ? ""
                : isMark(words.getLast()) ? words.removeLast() : isMark(words.getFirst()) ? words.removeFirst() : "";
        if (mark.isEmpty()) {
            return Stream.empty();
        }
        Table original = original(context, table, words);
        return original != null || PLAIN.contains(mark) ? Stream.of(finding(context, table, original)) : Stream.empty();
    }

    private static boolean isMark(String word) {
        return PLAIN.contains(word) || BESIDE.contains(word);
    }

    private static @Nullable Table original(ReviewContext context, Table table, List<String> words) {
        return context.tables()
                .filter(other -> !other.name().equals(table.name()))
                .filter(other -> NameWords.of(other.name().name()).equals(words))
                .filter(other ->
                        sharedColumns(table, other) >= ALIKE * table.columns().size())
                .findFirst()
                .orElse(null);
    }

    private static long sharedColumns(Table table, Table other) {
        return table.columns().stream()
                .filter(column -> other.column(column.name()).isPresent())
                .count();
    }

    private Finding finding(ReviewContext context, Table table, @Nullable Table original) {
        String name = table.name().name();
        String reads = context.statistics(table)
                .map(statistics -> statistics.sequentialScans() + statistics.indexScans() <= 0
                        ? " It was never read since the counters began."
                        : "")
                .orElse("");
        String seen = original == null
                ? "Nothing refers to it, and no comment says what it is for."
                : sharedColumns(table, original) + " of its " + table.columns().size() + " columns are those of "
                        + original.name().name() + ".";
        return finding(
                        Subject.table(table.name()),
                        original == null
                                ? name + " looks like a copy that was left behind."
                                : name + " looks like a copy of "
                                        + original.name().name() + " that was left behind.")
                .confidence(original == null ? Confidence.POSSIBLE : Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(seen + reads))
                .choice(
                        "Ask who made it.",
                        "Nobody needs it: rename it, wait for a business cycle, export it if the rows may be wanted, and drop it.",
                        "It is in use: give it a name and a comment that say what for.");
    }
}
