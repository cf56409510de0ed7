package dev.underpin.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Prefixes as administrators write them, and as nobody would. */
final class GeneratedPrefix {
    private static final List<String> TIMES = List.of("%m", "%t", "%n");
    private static final List<String> SESSIONS = List.of("[%p]", "%p:", "%c", "[%c]", "pid=%p,", "[%5p]", "(%p-%l)");
    private static final List<String> OTHERS = List.of(
            "%u@%d",
            "user=%u,db=%d",
            "app=%a",
            "client=%h",
            "%r",
            "%i",
            "[%l-1]",
            "%e",
            "%v",
            "%x",
            "%s",
            "%b",
            "%-12a|",
            "%%",
            "<%a>",
            "x=%x");

    private GeneratedPrefix() {}

    static String of(Random random) {
        List<String> pieces = new ArrayList<>();
        pieces.add(SESSIONS.get(random.nextInt(SESSIONS.size())));
        int others = random.nextInt(5);
        for (int i = 0; i < others; i++) {
            pieces.add(OTHERS.get(random.nextInt(OTHERS.size())));
        }
        Collections.shuffle(pieces, random);
        pieces.addFirst(TIMES.get(random.nextInt(TIMES.size())));
        if (random.nextInt(3) == 0) {
            pieces.add(1 + random.nextInt(pieces.size()), "%q");
        }
        String between = List.of(" ", " ", " | ", " - ").get(random.nextInt(4));
        return String.join(between, pieces).replace("%q" + between, "%q")
                + List.of(" ", ": ", " > ").get(random.nextInt(3));
    }
}
