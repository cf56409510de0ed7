package dev.underpin.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of at most a hundred characters, words kept whole. */
final class Wrapped {

    static final int WIDTH = 100;

    private Wrapped() {}

    /** The first line begins with a label, the others with as many blanks. */
    static List<String> lines(String indent, String label, String text) {
        return lines(indent, label, label, text);
    }

    /** @param painted the label as it is shown, which may be longer than it looks */
    static List<String> lines(String indent, String label, String painted, String text) {
        var lines = new ArrayList<String>();
        for (String line : within(WIDTH - indent.length() - label.length(), text)) {
            lines.add(indent + (lines.isEmpty() ? painted : " ".repeat(label.length())) + line);
        }
        return lines;
    }

    /** Lines of at most so many characters, but for words that are longer; at least one line. */
    static List<String> within(int width, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() + 1 > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
