package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Backfill;
import dev.underpin.model.plan.RowWalk;
import java.util.List;

/** A table whose rows count how often each was written, and the step that writes them. */
final class EventRows {

    static final int NUMBER = 5_000;

    private static final String PENDING = "done IS NULL";

    private EventRows() {}

    /** By number, each about a kilobyte. */
    static String script() {
        return script(0);
    }

    /** The same, with numbers behind this one. */
    static String script(int behind) {
        return script(
                "id bigint, note text",
                "i + " + behind + ", (SELECT string_agg(md5(i || '-' || n), '') FROM generate_series(1, 30) n)",
                "id");
    }

    /** @param key its columns, with commas between; none where empty */
    static String script(String columns, String values, String key) {
        return "CREATE TABLE events (" + columns + ", done boolean, times integer NOT NULL DEFAULT 0"
                + (key.isEmpty() ? "" : ", PRIMARY KEY (" + key + ")") + ");"
                + "INSERT INTO events SELECT " + values + " FROM generate_series(1, " + NUMBER + ") i;";
    }

    static Backfill backfill(String... key) {
        return backfill(" AND (" + PENDING + ")", List.of(key));
    }

    /** Along the number. Rows that are done are not passed over: only the place in the journal keeps them from being written again. */
    static Backfill unguarded() {
        return backfill("", List.of("id"));
    }

    private static Backfill backfill(String unless, List<String> key) {
        String batch = "UPDATE public.events SET done = true, times = times + 1 WHERE " + RowWalk.RANGE + unless;
        return new Backfill(
                "Write events.done",
                new RowWalk(new ObjectName("public", "events"), key, 200, batch),
                "",
                "SELECT NOT EXISTS (SELECT FROM public.events WHERE " + PENDING + ")",
                List.of(),
                null);
    }

    /** None is lost, none was written twice, and the journal has counted them. */
    static void areWrittenOnce(LiveSite site) {
        assertThat(site.ask("SELECT string_agg(DISTINCT times::text, ',') || ' in ' || count(*) FROM events"))
                .isEqualTo("1 in " + NUMBER);
        assertThat(site.ask("SELECT sum(written) FROM underpin.walk")).isEqualTo(String.valueOf(NUMBER));
    }
}
