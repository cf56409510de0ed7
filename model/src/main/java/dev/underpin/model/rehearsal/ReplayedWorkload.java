package dev.underpin.model.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recorded statements that clients sent as the application of today. No value of users is in it.
 *
 * @param source where they were recorded, in the user's words
 * @param format how that was written
 * @param statements recorded, without those that begin, end or set up sessions and transactions; what is not kept apart is one
 * @param calls of all of them
 * @param milliseconds of all of them; 0 where no time is known
 * @param sent those that clients sent
 * @param leftOut the others, by why, those with most calls first
 * @param metKeys calls that were refused for keys and references that stood before the plan and stand behind it
 * @param notes in which ways what is sent is not what was recorded
 */
public record ReplayedWorkload(
        String source,
        String format,
        int statements,
        long calls,
        double milliseconds,
        List<Sent> sent,
        List<LeftOut> leftOut,
        int metKeys,
        List<String> notes) {

    /**
     * A statement that was sent.
     *
     * @param number among the stage's statements
     * @param calls recorded
     * @param recordedP95 in milliseconds; null where it is not known
     * @param sent how often clients sent it, all in all
     * @param p95 of those before the first step, in milliseconds; null where there was none
     */
    public record Sent(
            int number,
            String fingerprint,
            long calls,
            @Nullable Double recordedP95,
            int sent,
            @Nullable Double p95) {}

    /**
     * Statements that were not sent.
     *
     * @param why what they are, or what the server said: {@code about the server and its catalogs}
     */
    public record LeftOut(String why, int statements, long calls, double milliseconds) {}

    public ReplayedWorkload {
        sent = List.copyOf(sent);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
    }

    /** The share of the calls that are of statements which were sent. */
    public double share() {
        return calls == 0 ? 0 : sent.stream().mapToLong(Sent::calls).sum() / (double) calls;
    }

    /** The same with what came of sending them. */
    public ReplayedWorkload with(List<Sent> seen, int met) {
        return new ReplayedWorkload(source, format, statements, calls, milliseconds, seen, leftOut, met, notes);
    }
}
