package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.List;
import java.util.Optional;

/** A column brought down to its day and compared becomes the range of that day, which an index on the column serves. */
public final class DayAsRange implements Rewrite {

    @Override
    public String id() {
        return "day-as-range";
    }

    @Override
    public String title() {
        return "The range of a day in place of the column's day";
    }

    @Override
    public String rule() {
        return "cast-on-indexed-column";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return ComparedDay.in(site).map(day -> new Draft(edits(site.text(), day), guards(day)));
    }

    private static List<Edit> edits(QueryText text, ComparedDay day) {
        String and = text.words("AND");
        boolean bare = day.standsAlone(text);
        return List.of(Edit.instead(
                text.start(day.from()),
                text.end(day.to() - 1),
                new Ours(bare ? "" : "("),
                day.column(text),
                new Ours(" >= "),
                day.day(text),
                new Ours(day.asDate() + " " + and + " "),
                day.column(text),
                new Ours(" < "),
                day.day(text),
                new Ours(day.asDate() + " + 1" + (bare ? "" : ")"))));
    }

    /** Where clocks go back over midnight, an hour of the day lies before its beginning. */
    private static List<Guard> guards(ComparedDay day) {
        return List.of(
                new Guard(
                        "the column is without time zone",
                        day.name() + " is a timestamp without time zone: a day has one beginning.",
                        day.value().type().equals(ComparedDay.LOCAL)),
                new Guard("the day is no infinity", "The day is a finite one.", day.finite()));
    }
}
