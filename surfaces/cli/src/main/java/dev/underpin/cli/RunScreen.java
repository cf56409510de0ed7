package dev.underpin.cli;

import dev.underpin.engine.Waiting;
import dev.underpin.execute.RunWitness;
import dev.underpin.model.json.RunJson;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Brake;
import dev.underpin.model.run.JournalEntry;
import dev.underpin.report.RunText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a run as it happens: a line for each step, and on a terminal one that moves while rows are written. */
final class RunScreen implements RunWitness, Waiting {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final Format format;
    private final String on;
    private @Nullable RunText text;
    private String run = "";
    private Optional<JournalEntry> before = Optional.empty();
    private Set<String> waitingFor = Set.of();
    private long waitingSince;
    private boolean told;
    private int walking;
    private long walkingSince;
    private long walkingFrom;

    RunScreen(Terminal terminal, Format format, String on) {
        this.terminal = terminal;
        this.format = format;
        this.on = on;
    }

    /** The plan whose steps are told of. */
    RunText shows(Plan plan, String itsRun) {
        run = itsRun;
        text = new RunText(terminal.style(), plan, on);
        return text;
    }

    @Override
    public void happened(JournalEntry entry) {
        terminal.endProgress();
        if (format == Format.JSON) {
            say(RunJson.line(run, entry));
        } else if (text != null) {
            text.line(entry, before).ifPresent(this::say);
        }
        before = Optional.of(entry);
        waitingFor = Set.of();
    }

    @Override
    public void wrote(int step, long written, long about) {
        if (walking != step) {
            walking = step;
            walkingSince = System.nanoTime();
            walkingFrom = written;
        }
        if (text != null) {
            double seconds = Math.max((System.nanoTime() - walkingSince) / 1e9, 0.001);
            terminal.watching().at(text.rows(step, written, about, (written - walkingFrom) / seconds), 0, -1);
        }
    }

    @Override
    public void blocked(int step, int attempt, List<Blocker> blockers) {
        if (text != null && format != Format.JSON) {
            terminal.endProgress();
            say(text.blocked(step, attempt, blockers));
        }
    }

    @Override
    public void held(int step, Brake brake) {
        terminal.watching().at("waits: " + brake.words(), 0, -1);
    }

    @Override
    public void lost(String message) {
        terminal.endProgress();
        terminal.err().println("The connection is gone, trying again: " + message);
    }

    /** What takes long says for whom it waits, once for each that it is. */
    @Override
    public synchronized void behind(List<Blocker> blockers) {
        Set<String> now = blockers.stream().map(Blocker::session).collect(Collectors.toSet());
        if (!now.equals(waitingFor)) {
            waitingFor = now;
            waitingSince = System.nanoTime();
            told = false;
        } else if (!told && System.nanoTime() - waitingSince > WORTH_TELLING.toNanos()) {
            told = true;
            terminal.endProgress();
            terminal.err().println("          waits for " + blockers.getFirst().words());
            terminal.err().flush();
        }
    }

    private void say(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
