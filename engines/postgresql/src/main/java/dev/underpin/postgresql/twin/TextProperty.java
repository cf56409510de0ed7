package dev.underpin.postgresql.twin;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A line below a step in the form for people: {@code Buffers: shared hit=3 read=4, temp read=1 written=2}. */
final class TextProperty {

    private static final Pattern PART = Pattern.compile("([A-Za-z][A-Za-z ]*?)(?:: |=)(\\d+)(?:kB)?");
    private static final Pattern BATCHES = Pattern.compile("Batches: (\\d+)");
    private static final Pattern COMMA = Pattern.compile(", (?![^(]*\\))");
    private static final Set<String> LISTS = Set.of("Sort Key", "Group Key");
    private static final Map<String, String> NAMES = Map.of(
            "Memory Usage", "Peak Memory Usage",
            "exact", "Exact Heap Blocks",
            "lossy", "Lossy Heap Blocks",
            "Hits", "Cache Hits",
            "Misses", "Cache Misses",
            "Evictions", "Cache Evictions",
            "Disk Usage", "Disk Usage");

    private TextProperty() {}

    static void put(ObjectNode step, String name, String value) {
        if (LISTS.contains(name)) {
            var keys = step.putArray(name);
            COMMA.splitAsStream(ConditionText.masked(value)).forEach(keys::add);
        } else if (name.startsWith("Worker ")) {
            worker(step, value);
        } else {
            switch (name) {
                case "Sort Method" -> sorted(step, value);
                case "Full-sort Groups", "Pre-sorted Groups" -> sortedInPieces(step, name, value);
                case "Buffers" -> pages(step, value);
                case "Buckets" -> {
                    parts(step, value);
                    Matcher batches = BATCHES.matcher(value);
                    if (batches.find()) {
                        step.put("Hash Batches", batches.group(1));
                    }
                }
                case "Batches", "Planned Partitions", "Heap Blocks", "Hits" -> parts(step, name + ": " + value);
                default -> step.put(name, value);
            }
        }
    }

    private static void worker(ObjectNode step, String value) {
        ObjectNode worker = step.withArray("Workers").addObject();
        if (value.startsWith("Sort Method: ")) {
            sorted(worker, value);
        } else {
            parts(worker, value);
        }
    }

    private static void sorted(ObjectNode step, String value) {
        Matcher part = PART.matcher(value);
        while (part.find()) {
            if (part.group(1).endsWith("Disk")) {
                step.put("Sort Space Type", "Disk").put("Sort Space Used", part.group(2));
            }
        }
    }

    private static void sortedInPieces(ObjectNode step, String name, String value) {
        Matcher part = PART.matcher(value);
        while (part.find()) {
            if (part.group(1).endsWith("Peak Disk")) {
                step.putObject(name).putObject("Sort Space Disk").put("Peak Sort Space Used", part.group(2));
            }
        }
    }

    private static void pages(ObjectNode step, String value) {
        for (String kind : value.split(", ")) {
            String of = kind.startsWith("shared") ? "Shared " : kind.startsWith("temp") ? "Temp " : "Local ";
            Matcher part = PART.matcher(kind.substring(kind.indexOf(' ') + 1));
            while (part.find()) {
                String what = part.group(1).strip();
                step.put(of + Character.toUpperCase(what.charAt(0)) + what.substring(1) + " Blocks", part.group(2));
            }
        }
    }

    private static void parts(ObjectNode step, String value) {
        Matcher part = PART.matcher(value);
        while (part.find()) {
            String name = NAMES.get(part.group(1).strip());
            if (name != null) {
                step.put(name, part.group(2));
            }
        }
    }
}
