package dev.underpin.bench;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Forecast;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.WatchedSession;
import dev.underpin.execute.Recorder;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.effect.RecordedStatement;
import dev.underpin.model.finding.Evidence.Basis;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.sql.ScriptFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the files of a case on the engine and has them foretold twice: by a forecast that has read everything before them, and by
 * one that sees each file alone, as an editor's would.
 */
final class ForecastComparison {

    private final Engine engine = GeneratedDatabase.postgresql();

    /** A statement that ran, with what either forecast made of it. */
    record Compared(String place, String text, ForecastAgreement informed, ForecastAgreement alone) {}

    /**
     * All of a case.
     *
     * @param refused statements that the engine refused: there is no effect to compare
     */
    record Result(List<Compared> compared, List<String> refused) {}

    Result of(ForecastCase one) {
        List<RecordedFile> seen = watched(one);
        List<RecordedFile> informed = foretold(one);
        var compared = new ArrayList<Compared>();
        var refused = new ArrayList<String>();
        for (int f = 0; f < seen.size(); f++) {
            boolean ofBase = f < one.base().size();
            ScriptFile file =
                    ofBase ? one.base().get(f) : one.files().get(f - one.base().size());
            RecordedFile alone = alone(one, file, ofBase ? ForecastCase.ofBase() : one.runner());
            for (int i = 0; i < seen.get(f).statements().size(); i++) {
                RecordedStatement statement = seen.get(f).statements().get(i);
                String place = file.shown() + ":" + statement.line();
                if (!ran(statement)) {
                    refused.add(place + " " + statement.effect().failure());
                } else {
                    compared.add(new Compared(
                            place,
                            statement.text(),
                            agreement(statement, informed.get(f), i),
                            agreement(statement, alone, i)));
                }
            }
        }
        return new Result(compared, refused);
    }

    private static ForecastAgreement agreement(RecordedStatement seen, RecordedFile told, int index) {
        return ForecastAgreement.of(seen.effect(), told.statements().get(index).effect());
    }

    /** What a transaction refused was seen outside of it, if it ran there. */
    private static boolean ran(RecordedStatement statement) {
        Failure failure = statement.effect().failure();
        return failure == null
                || failure.refusedTransaction() && !statement.effect().locks().isEmpty();
    }

    private List<RecordedFile> watched(ForecastCase one) {
        var recorded = new ArrayList<RecordedFile>();
        try (Scratch scratch = engine.scratch(new ScratchWish(one.version()))) {
            if (!one.base().isEmpty()) {
                try (WatchedSession session = scratch.watch()) {
                    record(session, one.base(), ForecastCase.ofBase(), recorded);
                }
                scratch.fill();
            }
            try (WatchedSession session = scratch.watch()) {
                record(session, one.files(), one.runner(), recorded);
            }
        }
        return recorded;
    }

    private List<RecordedFile> foretold(ForecastCase one) {
        var recorded = new ArrayList<RecordedFile>();
        try (Forecast forecast = engine.forecast(one.version())) {
            record(forecast, one.base(), ForecastCase.ofBase(), recorded);
            record(forecast, one.files(), one.runner(), recorded);
        }
        return recorded;
    }

    private RecordedFile alone(ForecastCase one, ScriptFile file, Runner runner) {
        var recorded = new ArrayList<RecordedFile>();
        try (Forecast forecast = engine.forecast(one.version())) {
            record(forecast, List.of(file), runner, recorded);
        }
        return recorded.getFirst();
    }

    private void record(WatchedSession session, List<ScriptFile> files, Runner runner, List<RecordedFile> recorded) {
        var recorder = new Recorder(session, engine.dialect(), Progress.SILENT, Basis.OBSERVED);
        for (ScriptFile file : files) {
            recorded.add(recorder.record(file, runner));
            session.deployed();
        }
    }
}
