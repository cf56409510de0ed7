package dev.underpin.cli;

import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the order of calls shows, one line each: the query's fingerprint and what it does. */
final class HabitText {
    private static final int SHOWN = 10;
    private static final int LONGEST = 60;

    private final Workload workload;

    HabitText(Workload workload) {
        this.workload = workload;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Habit habit :
                workload.habits().subList(0, Math.min(SHOWN, workload.habits().size()))) {
            lines.add(habit.query().fingerprint() + "  " + said(habit));
            lines.add("                  " + text(habit.query()));
        }
        if (workload.habits().size() > SHOWN) {
            lines.add(workload.habits().size() - SHOWN + " more are in --format json.");
        }
        return lines;
    }

    private String text(QueryKey key) {
        String text = workload.query(key).map(QueryStat::text).orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String said(Habit habit) {
        return switch (habit) {
            case Habit.RepeatedSelect select ->
                String.format(
                        Locale.ROOT,
                        "runs once for each row of %s (N+1): %,d calls, up to %,d in a request",
                        select.parent() == null ? "something" : select.parent().fingerprint(),
                        select.repeats().calls(),
                        select.repeats().longest());
            case Habit.RepeatedWrite write ->
                String.format(
                        Locale.ROOT,
                        "writes rows one by one: %,d calls, up to %,d in a request",
                        write.repeats().calls(),
                        write.repeats().longest());
            case Habit.SameAgain again ->
                String.format(Locale.ROOT, "asked again with the same values in one request: %,d calls", again.calls());
            case Habit.CountAndPage page ->
                String.format(
                        Locale.ROOT,
                        "counts all rows for each page of %s: %,d times",
                        page.page().fingerprint(),
                        page.pairs());
            case Habit.LookThenWrite look ->
                String.format(
                        Locale.ROOT,
                        "looks for what %s then inserts: %,d times",
                        look.write().fingerprint(),
                        look.pairs());
            case Habit.Polling polling ->
                String.format(Locale.ROOT, "asked every %.1f s by a session", polling.interval() / 1000);
            case Habit.Herd herd ->
                String.format(
                        Locale.ROOT,
                        "asked by up to %d sessions at the same moment: %,d times",
                        herd.sessions(),
                        herd.times());
            case Habit.IdleInTransaction idle ->
                String.format(
                        Locale.ROOT,
                        "a transaction waits after it: %,d times, up to %.1f s",
                        idle.times(),
                        idle.longest() / 1000);
            case Habit.GrowingOffset offset ->
                String.format(
                        Locale.ROOT,
                        "walked through by OFFSET: %,d pages, up to %,d rows passed over",
                        offset.calls(),
                        offset.furthest());
            case Habit.ConnectionChurn churn ->
                String.format(
                        Locale.ROOT,
                        "begins sessions that are over after %.0f ms and up to three queries: %,d of them",
                        churn.lifetime(),
                        churn.sessions());
            case Habit.TwoSpeeds speeds ->
                String.format(
                        Locale.ROOT,
                        "takes either about %.1f ms or about %.1f ms (%.0f %% of the calls)",
                        speeds.quick(),
                        speeds.slow(),
                        100 * speeds.slowShare());
        };
    }
}
