package dev.underpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a plan to its evidence and past the gates, as a user goes. */
class RehearsalTest {

    @TempDir
    private Path here;

    private record Answer(int code, String text) {}

    @Test
    void a_plan_is_run_when_it_was_rehearsed_and_nobody_touched_the_evidence() throws IOException {
        try (LiveServer live = live()) {
            assertThat(underpin("plan live --to change.sql --out plan").code()).isZero();
            assertThat(underpin("run plan --on live").text()).contains("This plan was not rehearsed");
            assertThat(underpin("verify plan").code()).isEqualTo(Main.REFUSED);

            Answer rehearsed = underpin("rehearse plan --like live --clients 2 --beat 3 --calm 1");
            assertThat(rehearsed.text())
                    .contains("Verdict of plan", "no call of", "the same end.", "Its rows are made from statistics")
                    .contains("exact behind expand");
            assertThat(rehearsed.code()).isZero();
            assertThat(Files.readString(here.resolve("plan/evidence.html"))).contains("<svg");
            assertThat(underpin("verify plan").text()).contains("belong together");

            Path file = here.resolve("plan/evidence.json");
            String evidence = Files.readString(file);
            Files.writeString(file, evidence.replaceFirst("\"longest\" : [\\d.]+", "\"longest\" : 0.5"));
            Answer edited = underpin("verify plan");
            assertThat(edited.text()).contains("was changed after it was written: record 3 (calm)");
            assertThat(edited.code()).isEqualTo(Main.REFUSED);
            assertThat(underpin("run plan --on live").code()).isEqualTo(Main.REFUSED);
            Files.writeString(file, evidence.replaceFirst("\"signature\" : \"..", "\"signature\" : \"00"));
            assertThat(underpin("run plan --on live").text()).contains("its signature is not of these records");
            Files.writeString(file, evidence);

            gates(live, "approvals: 1");
            assertThat(underpin("run plan --on live").text()).contains("nobody has", "approvals:\n    - plan: ");
            approve("Ada");
            gates(live, "approvals: 2");
            assertThat(underpin("run plan --on live").text()).contains("2 people have to say yes, and Ada did");
            gates(live, "approvals: 1", "keys: [0123]");
            assertThat(underpin("run plan --on live").text()).contains("a key that does not count here");
            gates(live, "approvals: 1");
            assertThat(underpin("run plan --on live").text()).contains("Done: all");
            assertThat(underpin("undo --on live").text()).contains("the database is as it was");
        }
    }

    @Test
    void a_plan_that_costs_more_than_is_allowed_fails_and_is_not_run() throws IOException {
        try (LiveServer live = live()) {
            underpin("plan live --to change.sql --out plan");
            gates(live, "wal: 1 kB");
            Answer rehearsed = underpin("rehearse plan --like live --clients 1 --calm 1 --no-crashes");
            assertThat(rehearsed.text()).contains("Verdict of plan", ": fail.", "were written ahead");
            assertThat(rehearsed.code()).isEqualTo(Main.FINDINGS);
            assertThat(underpin("run plan --on live").text()).contains("This plan failed its rehearsal");
            assertThat(underpin("rehearse plan --like change.sql").text()).contains("change.sql");
        }
    }

    @Test
    void how_long_it_takes_with_all_rows_is_estimated_from_fewer_and_judged() throws IOException {
        try (LiveServer live = live()) {
            underpin("plan live --to change.sql --out plan");
            gates(live, "duration: 1 ms");
            Answer estimated = underpin("rehearse plan --like live --clients 1 --calm 1 --no-crashes --scale 0.2,0.5");
            assertThat(estimated.text())
                    .contains("WITH ALL ROWS  Estimated from runs with nobody else there, with 0.2, 0.5 of the rows.")
                    .contains("With all rows, all steps together are estimated to take up to", "is allowed");
            assertThat(estimated.code()).isEqualTo(Main.FINDINGS);
            assertThat(underpin("run plan --on live").text()).contains("This plan failed its rehearsal");
            gates(live, "duration: 10 min");
            Answer alone = underpin("rehearse plan --like live --clients 1 --calm 1 --no-crashes --scale 0.5");
            assertThat(alone.text().replaceAll("\\s+", " "))
                    .contains("was seen with 0.5 of the rows; with --scale 0.13,0.25,0.5 it is estimated")
                    .doesNotContain("WITH ALL ROWS");
            assertThat(alone.code()).isZero();

            assertThat(underpin("rehearse plan --like live --scale 0.5,0.2").code())
                    .isEqualTo(Main.USAGE);
            assertThat(underpin("rehearse plan --like live --scale 0,0.2").code())
                    .isEqualTo(Main.USAGE);
            assertThat(underpin("rehearse plan --like live.sql --scale 0.2,0.5").text())
                    .contains("The rows of live.sql are all or none");
        }
    }

    @Test
    void what_gates_say_is_checked() throws IOException {
        try (LiveServer live = live()) {
            for (String wrong : new String[] {"stall: fast", "window: always", "approvals: many", "wall: 3 GB"}) {
                gates(live, wrong);
                assertThat(underpin("status --on live").code()).as(wrong).isEqualTo(Main.CONFIG);
            }
        }
    }

    private LiveServer live() throws IOException {
        Files.writeString(
                here.resolve("live.sql"),
                "CREATE TABLE public.orders (id integer PRIMARY KEY, number text);"
                        + " INSERT INTO public.orders SELECT i, 'number ' || i FROM generate_series(1, 3000) i;"
                        + " ANALYZE public.orders");
        Files.writeString(
                here.resolve("change.sql"),
                "ALTER TABLE orders ADD COLUMN note text; CREATE INDEX orders_number ON orders (number);");
        return LiveServer.in(here);
    }

    private void gates(LiveServer live, String... lines) throws IOException {
        Files.writeString(
                here.resolve("underpin.yaml"), live.sources() + "gates:\n  " + String.join("\n  ", lines) + "\n");
    }

    private void approve(String name) throws IOException {
        String id = Files.readString(here.resolve("plan/plan.json"))
                .replaceFirst("(?s).*?\"id\" : \"([0-9a-f]{64})\".*", "$1");
        Files.writeString(
                here.resolve("plan/approvals.yaml"),
                "approvals:\n  - plan: " + id + "\n    by: " + name + "\n    at: 2026-11-28 10:00\n");
    }

    private Answer underpin(String command) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        int code = Main.run(
                command.split(" "),
                new Terminal(out, out, here, false, new ProgressLine(out, false, System::nanoTime)));
        return new Answer(code, said.toString());
    }
}
