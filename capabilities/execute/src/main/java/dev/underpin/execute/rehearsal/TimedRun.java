package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.StepAlone;
import java.util.List;

/**
 * A plan run on fewer rows with nobody else there.
 *
 * @param scale rows for each row there
 * @param steps up to the one that did not go through
 */
public record TimedRun(double scale, List<StepAlone> steps) {
    public TimedRun {
        steps = List.copyOf(steps);
    }
}
