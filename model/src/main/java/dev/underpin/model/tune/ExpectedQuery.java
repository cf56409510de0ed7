package dev.underpin.model.tune;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A query of which a team expects something, and what becomes of it.
 *
 * @param fingerprint as the workload has it
 * @param text its normal form, without values
 * @param took what it takes, in milliseconds; null where the workload knows no times
 * @param quantile whether that is the time of 95 of 100 calls; else the mean of all
 * @param gain its cost, today and with what is advised; null where it could not be planned
 */
public record ExpectedQuery(
        String fingerprint,
        String text,
        Stake stake,
        @Nullable Double took,
        boolean quantile,
        @Nullable QueryGain gain) {

    /** Whether it is as fast as its team wants it. */
    public enum Verdict {
        /** Nobody has said how fast. */
        NOT_ASKED,
        /** The workload knows no times. */
        UNKNOWN,
        MET,
        /** By the planner's relation, it would be with what is advised. */
        MET_WITH_ADVICE,
        MISSED
    }

    /** What it would take with what is advised, were time as the planner's cost: an estimate. */
    public OptionalDouble then() {
        return took == null || gain == null || gain.before() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(took * gain.after() / gain.before());
    }

    public Verdict verdict() {
        Double target = stake.target();
        if (target == null) {
            return Verdict.NOT_ASKED;
        }
        if (took == null) {
            return Verdict.UNKNOWN;
        }
        return took <= target ? Verdict.MET : then().orElse(took) <= target ? Verdict.MET_WITH_ADVICE : Verdict.MISSED;
    }
}
