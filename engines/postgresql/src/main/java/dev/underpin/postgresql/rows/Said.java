package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What could not be had, in sentences. Several threads say something. */
final class Said {

    private final TreeSet<String> sentences = new TreeSet<>();

    synchronized void add(String sentence) {
        sentences.add(sentence);
    }

    synchronized List<String> sentences() {
        return new ArrayList<>(sentences);
    }
}
