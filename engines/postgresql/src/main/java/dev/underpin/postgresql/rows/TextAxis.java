package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Texts in the order of their characters: those that are known, and between each two of them those made from the first. */
final class TextAxis implements Axis {

    private static final int SHIFT = 40;
    private static final long OFFSETS = (1L << SHIFT) - 1;
    private static final int FILLING_WORTH_IT = 8;
    /** So many texts of one length are of that length by rule. */
    private static final int ENOUGH_FOR_A_FORM = 10;

    private static final int SHORTEST_ENDING = 3;

    private final String ending;
    private final List<String> known;
    private final List<Stem> stems;
    private final int filling;

    /**
     * @param distinct how many different ones are wanted
     * @param longest characters that fit the column
     * @param width of a value on average, in bytes; 0 where unknown
     */
    TextAxis(List<String> values, long distinct, int longest, int width, Letters letters) {
        this.ending = ending(values);
        this.known = List.copyOf(
                new TreeSet<>(values.stream().map(this::withoutEnding).toList()));
        int room = longest - ending.length();
        int most = known.stream().mapToInt(String::length).max().orElse(0);
        int fewest = known.stream().mapToInt(String::length).min().orElse(0);
        int average = (int) known.stream().mapToInt(String::length).average().orElse(0);
        boolean ofOneLength = most == fewest && known.size() >= ENOUGH_FOR_A_FORM;
        List<Stem> alike = stems(distinct, most, letters);
        boolean roomy =
                alike.stream().limit(known.size() - 1L).mapToLong(Stem::room).sum() >= distinct;
        this.stems = ofOneLength && roomy ? alike : stems(distinct, room, letters);
        int missing = Math.min(width - 1 - average - ending.length(), room - most - FILLING_WORTH_IT);
        this.filling = missing > FILLING_WORTH_IT && missing > average / 2 ? missing : 0;
    }

    /** What all end with, where that is no chance. */
    private static String ending(List<String> values) {
        if (values.size() < ENOUGH_FOR_A_FORM) {
            return "";
        }
        String ending = values.getFirst();
        for (String value : values) {
            while (!value.endsWith(ending)) {
                ending = ending.substring(1);
            }
        }
        return ending.length() < SHORTEST_ENDING || values.contains(ending) ? "" : ending;
    }

    private String withoutEnding(String value) {
        return value.endsWith(ending) ? value.substring(0, value.length() - ending.length()) : value;
    }

    private List<Stem> stems(long distinct, int longest, Letters letters) {
        List<Stem> made = new ArrayList<>();
        long wanted = 2 * (distinct / known.size() + 1);
        int kept = known.size() < ENOUGH_FOR_A_FORM ? 0 : Stem.firstDifference(known.getFirst(), known.getLast());
        for (int i = 0; i < known.size(); i++) {
            String next = i + 1 < known.size() ? known.get(i + 1) : null;
            made.add(new Stem(known.get(i), next, kept, wanted, longest, letters));
        }
        return made;
    }

    @Override
    public long point(String written) {
        String value = withoutEnding(written);
        int place = Collections.binarySearch(known, value);
        if (place >= 0) {
            return (long) place << SHIFT;
        }
        int before = Math.max(0, -place - 2);
        return ((long) before << SHIFT) + stems.get(before).offset(value);
    }

    @Override
    public long room(long low, long high) {
        Stem stem = stems.get((int) (low >> SHIFT));
        long left = stem.room() - (low & OFFSETS);
        return high >> SHIFT == low >> SHIFT ? Math.min(left, high - low) : left;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public long limit() {
        return (long) stems.size() << SHIFT;
    }

    @Override
    public String bare(String value) {
        return value.substring(0, Math.max(0, value.length() - filling));
    }

    @Override
    public void write(long point, CopyText out) {
        out.text(stems.get((int) (point >> SHIFT)).made(point & OFFSETS));
        out.text(ending);
        for (int i = 0; i < filling; i++) {
            out.add((byte) ('a' + (Permutation.hash(point, i) & Integer.MAX_VALUE) % 26));
        }
    }
}
