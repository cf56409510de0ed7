package dev.underpin.app;

import dev.underpin.engine.Database;
import dev.underpin.engine.Progress;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.MeasurementJson;
import dev.underpin.model.json.UnreadableMeasurement;
import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.Measurement;
import dev.underpin.workload.measure.Comparing;
import dev.underpin.workload.measure.LoggedMeasurement;
import dev.underpin.workload.measure.MeasuredWindow;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Measures what queries take, and compares two such measurements. */
final class Measuring {

    private static final long TICK = 250;

    private final Engines engines;
    private final Progress progress;

    Measuring(Engines engines, Progress progress) {
        this.engines = engines;
        this.progress = progress;
    }

    Measurement measure(MeasureRequest request, Configuration configuration) {
        var workloads = new Workloads(engines, progress);
        if (workloads.areFiles(request.workload())) {
            if (request.window().isPresent()) {
                throw new UsageException(
                        "A log is of the time that it was written in",
                        null,
                        "Leave --for away, or name the live database.");
            }
            return LoggedMeasurement.of(workloads.read(request.workload(), configuration));
        }
        Source.Live live = workloads.counting(request.workload().sources().getFirst(), configuration);
        try (Database database = engines.reaching(live.target().url()).connect(live.target())) {
            Measurement first = database.measurement(live.name(), progress);
            if (request.window().isEmpty()) {
                return first;
            }
            pass(request.window().get());
            return MeasuredWindow.between(first, database.measurement(live.name(), progress));
        }
    }

    private void pass(Duration window) {
        long start = System.nanoTime();
        for (long passed = 0; passed < window.toMillis(); passed = (System.nanoTime() - start) / 1_000_000) {
            progress.at("measuring, seconds", passed / 1_000, window.toSeconds());
            try {
                Thread.sleep(Math.min(TICK, window.toMillis() - passed));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @param otherServer whether they may be of two databases */
    static Comparison compare(Path here, Path before, Path after, boolean otherServer) {
        return new Comparing(read(here.resolve(before), before), read(here.resolve(after), after), otherServer)
                .comparison();
    }

    private static Measurement read(Path file, Path shown) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return MeasurementJson.read(in);
        } catch (IOException e) {
            throw new UsageException("The file " + shown + " cannot be read", Unread.why(e), null, e);
        } catch (UnreadableMeasurement e) {
            throw new UsageException(
                    "The file " + shown + " " + e.getMessage(),
                    null,
                    "Write one: underpin measure before <source> --out FILE",
                    e);
        }
    }
}
