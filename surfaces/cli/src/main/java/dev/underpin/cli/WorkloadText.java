package dev.underpin.cli;

import dev.underpin.model.workload.Attribution;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import dev.underpin.report.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A workload on a terminal: what the time goes into, first in three lines, then query by query. */
final class WorkloadText {
    private static final int SHOWN = 20;
    private static final int TOP = 3;
    private static final int LONGEST = 400;
    private static final int CALLERS = 2;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Style style;

    WorkloadText(Style style) {
        this.style = style;
    }

    String of(Workload workload) {
        var lines = new ArrayList<String>();
        String format = workload.format().isEmpty() ? "" : ", " + workload.format();
        lines.add(style.strong(workload.source() + format + period(workload)));
        lines.add(totals(workload));
        lines.add(top(workload));
        if (!workload.queries().isEmpty()) {
            lines.add("");
            lines.add(style.faint(row("share", "total", "calls", "mean", "p95", "query")));
            workload.queries().stream().limit(SHOWN).forEach(query -> lines.addAll(query(query, workload)));
            rest(workload, lines);
        }
        if (!workload.habits().isEmpty()) {
            lines.add("");
            lines.add(style.faint("How they are asked"));
            lines.addAll(new HabitText(workload).lines());
        }
        if (!workload.notes().isEmpty()) {
            lines.add("");
            workload.notes().forEach(note -> lines.add(style.faint("- " + note)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String period(Workload workload) {
        Instant from = workload.from();
        Instant to = workload.to();
        if (from == null || to == null) {
            return "";
        }
        return ": " + MINUTE.format(from) + " to " + MINUTE.format(to) + " UTC (" + span(Duration.between(from, to))
                + ")";
    }

    private static String totals(Workload workload) {
        String calls = count(workload.calls(), "call") + " of "
                + count(workload.queries().size(), "query", "queries")
                + (workload.rest().calls() > 0 ? " and others" : "");
        if (workload.milliseconds() == 0) {
            return calls + "; how long they took is not known.";
        }
        double seconds = workload.period().map(Duration::toMillis).orElse(0L) / 1000.0;
        return calls + " took " + time(workload.milliseconds())
                + (seconds < 1
                        ? "."
                        : ", " + rate(workload.calls() / seconds) + ": "
                                + String.format(
                                        Locale.ROOT,
                                        "%.2f connections busy on average.",
                                        workload.milliseconds() / 1000 / seconds));
    }

    private static String rate(double aSecond) {
        return aSecond >= 1
                ? String.format(Locale.ROOT, "%,.0f a second", aSecond)
                : aSecond * 60 >= 1
                        ? String.format(Locale.ROOT, "%.0f a minute", aSecond * 60)
                        : String.format(Locale.ROOT, "%.0f an hour", aSecond * 3600);
    }

    private static String top(Workload workload) {
        List<QueryStat> queries = workload.queries();
        if (queries.isEmpty()) {
            return "No query was found.";
        }
        boolean timed = workload.milliseconds() > 0;
        int count = Math.min(TOP, queries.size());
        double share = queries.stream()
                        .limit(count)
                        .mapToDouble(query -> timed ? query.time().total() : query.calls())
                        .sum()
                / Math.max(1e-9, timed ? workload.milliseconds() : workload.calls());
        String what = count == 1 ? "The first takes " : "The first " + count + " take ";
        return workload.calls() == 0
                ? "How often they are called is not known."
                : what + percent(share) + " of the " + (timed ? "time" : "calls") + ": " + names(queries, count) + ".";
    }

    private static String names(List<QueryStat> queries, int count) {
        return queries.stream().limit(count).map(WorkloadText::name).collect(Collectors.joining("; "));
    }

    /** The first words, which tell one query from another for the most part. */
    private static String name(QueryStat query) {
        int most = 48;
        return query.text().length() <= most ? query.text() : query.text().substring(0, most - 1) + "…";
    }

    private List<String> query(QueryStat query, Workload workload) {
        boolean timed = query.time().calls() > 0 || query.time().total() > 0;
        double all = workload.milliseconds();
        List<String> lines = new ArrayList<>();
        lines.add(row(
                timed && all > 0 ? percent(query.time().total() / all) : "",
                timed ? time(query.time().total()) : "",
                query.calls() == 0 ? "" : String.format(Locale.ROOT, "%,d", query.calls()),
                time(query.time().mean()),
                time(query.time().quantile(0.95)),
                style.code(shortened(query.text()))));
        lines.add(row("", "", "", "", "", style.faint(about(query))));
        return lines;
    }

    private static String about(QueryStat query) {
        List<String> parts = new ArrayList<>();
        parts.add(query.fingerprint());
        if (query.database() != null) {
            parts.add("in " + query.database());
        }
        if (query.failures() > 0) {
            parts.add(count(query.failures(), "call") + " failed");
        }
        if (query.rows() >= 0 && query.calls() > 0) {
            parts.add(String.format(Locale.ROOT, "%,.1f rows a call", query.rows() / (double) query.calls()));
        }
        if (query.longestList() > 1) {
            parts.add("lists of up to " + query.longestList());
        }
        if (!query.plans().isEmpty()) {
            parts.add(count(query.plans().size(), "plan"));
        }
        query.attributions().stream().limit(CALLERS).forEach(caller -> parts.add(caller(caller)));
        if (query.attributions().size() > CALLERS) {
            parts.add(query.attributions().size() - CALLERS + " other callers");
        }
        return String.join(" · ", parts);
    }

    private static String caller(Attribution caller) {
        return caller.tags().entrySet().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(" "))
                + " (" + caller.calls() + ")";
    }

    private static void rest(Workload workload, List<String> lines) {
        List<QueryStat> more = workload.queries()
                .subList(
                        Math.min(SHOWN, workload.queries().size()),
                        workload.queries().size());
        if (!more.isEmpty()) {
            double time =
                    more.stream().mapToDouble(query -> query.time().total()).sum();
            lines.add("");
            lines.add(count(more.size(), "more query", "more queries")
                    + (workload.milliseconds() == 0
                            ? ""
                            : " with " + percent(time / workload.milliseconds()) + " of the time")
                    + "; all are in --format json.");
        }
    }

    private static String row(String share, String total, String calls, String mean, String p95, String query) {
        return String.format("%7s %9s %9s %8s %8s  %s", share, total, calls, mean, p95, query);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String time(OptionalDouble milliseconds) {
        return milliseconds.isPresent() ? time(milliseconds.getAsDouble()) : "";
    }

    private static String time(double milliseconds) {
        if (milliseconds < 1) {
            return String.format(Locale.ROOT, "%.2f ms", milliseconds);
        }
        if (milliseconds < 1000) {
            return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%.0f ms", milliseconds);
        }
        double seconds = milliseconds / 1000;
        return seconds < 600
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : seconds < 36_000
                        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                        : String.format(Locale.ROOT, "%.0f h", seconds / 3600);
    }

    private static String span(Duration span) {
        return span.toDays() >= 3
                ? span.toDays() + " days"
                : span.toHours() >= 3
                        ? span.toHours() + " hours"
                        : span.toMinutes() >= 3 ? span.toMinutes() + " minutes" : span.toSeconds() + " seconds";
    }

    private static String count(long number, String word) {
        return count(number, word, word + "s");
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
