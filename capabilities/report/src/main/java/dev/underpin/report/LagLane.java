package dev.underpin.report;

import dev.underpin.model.rehearsal.ReplicaSeen;
import java.util.List;
import java.util.Locale;

/** How far a replica was behind in each step, below the locks and over the same time: the higher, the further. */
record LagLane(List<Bar> bars, String most) {

    static final int HEIGHT = 30;

    /** @param height of {@link #HEIGHT} */
    record Bar(Stretch stretch, double height, String told) {
        String y() {
            return number(HEIGHT - height);
        }

        String tall() {
            return number(height);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    static LagLane of(ReplicaSeen replica, TimeScale scale) {
        double most = replica.steps().stream()
                .mapToDouble(ReplicaSeen.Lag::seconds)
                .max()
                .orElse(0);
        return new LagLane(
                scale.parts().stream()
                        .filter(TimeScale.Part::run)
                        .flatMap(part -> replica.steps().stream()
                                .filter(lag -> lag.step() == part.step() && lag.seconds() > 0)
                                .map(lag -> bar(part, lag, most)))
                        .toList(),
                String.format(Locale.ROOT, "%.1f s", most));
    }

    private static Bar bar(TimeScale.Part part, ReplicaSeen.Lag lag, double most) {
        return new Bar(
                part.stretch(),
                Math.max(lag.seconds() / most * HEIGHT, 1),
                "Step " + lag.step() + ": the replica was up to " + ReplicaWords.seconds(lag) + " and "
                        + Figures.bytes(lag.bytes()) + " behind");
    }
}
