package dev.underpin.report;

import dev.underpin.model.rehearsal.StepSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The time of a plan from left to right. A step of 30 milliseconds beside one of an hour would not be seen, and it is the short ones that
 * stop somebody: so each step is given the same room first, and what is left of the width goes by time. Within a step time runs evenly.
 */
record TimeScale(List<Part> parts) {

    private static final double ROOM_OF_A_STEP = 3.2;
    private static final double ROOM_OF_ALL = 60;

    /**
     * A step that was run, or the time between two.
     *
     * @param step its number; between two, that of the step in which the plan waits for people, and 0 where there is none
     */
    record Part(int step, boolean run, double from, double to, Stretch stretch) {}

    static TimeScale of(List<StepSeen> steps) {
        if (steps.isEmpty()) {
            return new TimeScale(List.of());
        }
        double begin = steps.getFirst().from();
        double whole = steps.getLast().to() - begin;
        double room = whole > 0 ? Math.min(ROOM_OF_A_STEP, ROOM_OF_ALL / steps.size()) : 100.0 / steps.size();
        double perMillisecond = whole > 0 ? (100 - room * steps.size()) / whole : 0;
        var parts = new ArrayList<Part>();
        double now = begin;
        double at = 0;
        int before = 0;
        for (StepSeen step : steps) {
            double start = at + Math.max(step.from() - now, 0) * perMillisecond;
            if (start > at) {
                int waiting = step.step() > before + 1 ? before + 1 : 0;
                parts.add(new Part(waiting, false, now, step.from(), new Stretch(at, start)));
            }
            at = start + room + step.milliseconds() * perMillisecond;
            parts.add(new Part(step.step(), true, step.from(), step.to(), new Stretch(start, at)));
            now = step.to();
            before = step.step();
        }
        return new TimeScale(parts);
    }

    /** In percent of the width; a moment outside of all steps is at the edge. */
    double at(double milliseconds) {
        for (Part part : parts) {
            if (milliseconds <= part.to()) {
                double within = Math.max(milliseconds - part.from(), 0) / Math.max(part.to() - part.from(), 1e-6);
                return part.stretch().from()
                        + within * (part.stretch().to() - part.stretch().from());
            }
        }
        return 100;
    }

    Stretch between(double from, double to) {
        return new Stretch(at(from), at(to));
    }

    /** {@code 50.07 s}: how long after the first step began. */
    String moment(double milliseconds) {
        double seconds = parts.isEmpty() ? 0 : (milliseconds - parts.getFirst().from()) / 1_000;
        return String.format(Locale.ROOT, "%,.2f s", Math.max(seconds, 0));
    }
}
