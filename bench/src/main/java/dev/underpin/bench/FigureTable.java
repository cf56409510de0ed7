package dev.underpin.bench;

import java.util.List;
import java.util.stream.Stream;

/** Figures as aligned text: what, value, goal, met or not. */
record FigureTable(List<Figure> figures) {

    FigureTable {
        figures = List.copyOf(figures);
    }

    @Override
    public String toString() {
        List<List<String>> lines = Stream.concat(
                        Stream.of(List.of("what", "value: median (least to most)", "goal", "")),
                        figures.stream()
                                .map(figure -> List.of(
                                        figure.name(),
                                        figure.value(),
                                        figure.goal() == null ? "" : figure.goal(),
                                        figure.verdict())))
                .toList();
        int[] widths = new int[4];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        var text = new StringBuilder();
        for (List<String> line : lines) {
            var row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                row.append(line.get(i)).repeat(" ", widths[i] - line.get(i).length() + 2);
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
