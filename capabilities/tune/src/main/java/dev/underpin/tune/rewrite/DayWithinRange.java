package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.List;
import java.util.Optional;

/**
 * The day of a moment hangs on the session's time zone, and where clocks go back over midnight it is no range. So the condition stays, and a range
 * that surely holds the day is put beside it: an index on the column serves that.
 */
public final class DayWithinRange implements Rewrite {

    @Override
    public String id() {
        return "day-within-range";
    }

    @Override
    public String title() {
        return "A range around the day, beside the condition";
    }

    @Override
    public String rule() {
        return "cast-on-indexed-column";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return ComparedDay.in(site)
                .filter(day -> day.value().type().equals(ComparedDay.ZONED))
                .filter(day -> day.standsAlone(site.text()))
                .map(day -> new Draft(edits(site.text(), day), guards(day)));
    }

    private static List<Edit> edits(QueryText text, ComparedDay day) {
        String and = " " + text.words("AND") + " ";
        return List.of(Edit.put(
                text.end(day.to() - 1),
                new Ours(and),
                day.column(text),
                new Ours(" >= "),
                day.day(text),
                new Ours(day.asDate() + " - 1" + and),
                day.column(text),
                new Ours(" < "),
                day.day(text),
                new Ours(day.asDate() + " + 2")));
    }

    private static List<Guard> guards(ComparedDay day) {
        return List.of(new Guard(
                "the day is no infinity",
                "A day of any time zone lies within a day more on both sides; the condition itself stays.",
                day.finite()));
    }
}
