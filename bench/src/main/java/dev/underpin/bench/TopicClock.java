package dev.underpin.bench;

import dev.underpin.engine.Progress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Told by the reader which topic it begins, it knows how long each took, the Java work on its rows included. */
final class TopicClock implements Progress {

    private final Map<String, Double> milliseconds = new LinkedHashMap<>();
    private String topic = "";
    private long began;

    @Override
    public void at(String activity, long done, long total) {
        if (!activity.equals(topic)) {
            stop();
            topic = activity;
            began = System.nanoTime();
        }
    }

    void stop() {
        if (!topic.isEmpty()) {
            milliseconds.merge(topic.replaceFirst("^reading ", ""), Timings.since(began), Double::sum);
        }
        topic = "";
    }

    Map<String, Double> milliseconds() {
        return milliseconds;
    }

    /** The topics that took longest, longest first. */
    List<Map.Entry<String, Double>> slowest(int number) {
        return milliseconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(number)
                .toList();
    }
}
