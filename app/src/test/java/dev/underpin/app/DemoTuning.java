package dev.underpin.app;

import dev.underpin.engine.Progress;
import dev.underpin.model.tune.Tuned;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tunes the demo for its own day. */
final class DemoTuning {

    private DemoTuning() {}

    static Tuned planned() {
        return tuned(false, OptionalDouble.empty());
    }

    /** @param scale of the rows that it is measured on */
    static Tuned measured(double scale) {
        return tuned(true, OptionalDouble.of(scale));
    }

    private static Tuned tuned(boolean measured, OptionalDouble scale) {
        return new Underpin(Clock.systemUTC(), Progress.SILENT, null)
                .tune(
                        new TuneRequest(
                                new SourceText("demo", Path.of(System.getProperty("underpin.root"))),
                                Optional.empty(),
                                Long.MAX_VALUE,
                                measured,
                                scale,
                                List.of()),
                        Configuration.read(null, Path.of("/"), Configuration.STATEMENT_TIMEOUT));
    }
}
