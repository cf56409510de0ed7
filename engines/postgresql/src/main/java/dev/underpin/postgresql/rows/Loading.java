package dev.underpin.postgresql.rows;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.EngineException;
import dev.underpin.postgresql.PostgresScratch;
import dev.underpin.postgresql.ServerMessages;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Loads all tables, the longest first, several at a time. */
final class Loading {

    private static final int AT_A_TIME = 2;

    private final PostgresScratch scratch;
    private final Said said;
    private final Progress progress;

    Loading(PostgresScratch scratch, Said said, Progress progress) {
        this.scratch = scratch;
        this.said = said;
        this.progress = progress;
    }

    void load(List<TableRows> tables) {
        long all = tables.stream().mapToLong(TableRows::rows).sum();
        var done = new AtomicLong();
        var waiting = new ConcurrentLinkedQueue<>(tables.stream()
                .filter(table -> table.rows() > 0)
                .sorted(Comparator.comparing(TableRows::rows).reversed())
                .toList());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> workers = IntStream.range(0, AT_A_TIME)
                    .mapToObj(worker -> threads.submit(() -> {
                        work(waiting, rows -> progress.at("making rows", done.addAndGet(rows), all));
                        return worker;
                    }))
                    .toList();
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("Making rows was interrupted", String.valueOf(e), null, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new EngineException("Rows could not be made", String.valueOf(e.getCause()), null, e);
        }
    }

    private void work(ConcurrentLinkedQueue<TableRows> waiting, LongConsumer told) {
        try (var session = new LoadSession(scratch.connect())) {
            var load = new TableLoad(session, said, told);
            for (TableRows next = waiting.poll(); next != null; next = waiting.poll()) {
                load.load(next);
            }
        } catch (SQLException e) {
            throw new EngineException("Rows could not be made", ServerMessages.text(e), null, e);
        }
    }
}
