package dev.underpin.app;

import dev.underpin.execute.RunWitness;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.RunJson;
import dev.underpin.model.run.Blocker;
import dev.underpin.model.run.Brake;
import dev.underpin.model.run.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Keeps the journal a second time, in the plan's folder: a line for each entry, in case the database is lost. */
record JournalFile(Path folder, String run, RunWitness witness) implements RunWitness {

    private static final String NAME = "journal.jsonl";

    @Override
    public void happened(JournalEntry entry) {
        if (Files.isDirectory(folder)) {
            try {
                Files.writeString(
                        folder.resolve(NAME),
                        RunJson.line(run, entry) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UsageException(
                        "The journal cannot be written into " + folder,
                        String.valueOf(e),
                        "What was done is in the journal of the database. Make room, and go on with: underpin resume",
                        e);
            }
        }
        witness.happened(entry);
    }

    @Override
    public void wrote(int step, long written, long about) {
        witness.wrote(step, written, about);
    }

    @Override
    public void blocked(int step, int attempt, List<Blocker> blockers) {
        witness.blocked(step, attempt, blockers);
    }

    @Override
    public void held(int step, Brake brake) {
        witness.held(step, brake);
    }

    @Override
    public void lost(String message) {
        witness.lost(message);
    }
}
