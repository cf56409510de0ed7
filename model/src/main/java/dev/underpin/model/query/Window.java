package dev.underpin.model.query;

import java.util.List;

/** What OVER says. */
public record Window(List<Expression> partition, List<SortKey> order) {
    public Window {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }
}
