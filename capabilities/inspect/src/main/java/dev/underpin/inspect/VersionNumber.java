package dev.underpin.inspect;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Orders {@code 2}, {@code 10} and {@code 1.2.3} by their numbers; what has none comes last, by its text. */
record VersionNumber(String text) implements Comparable<VersionNumber> {

    private List<BigInteger> numbers() {
        String leading = text.replaceFirst("^[A-Za-z_-]*", "").replaceFirst("[^0-9._].*$", "");
        return Arrays.stream(leading.split("[._]"))
                .filter(part -> !part.isEmpty())
                .map(BigInteger::new)
                .toList();
    }

    @Override
    public int compareTo(VersionNumber other) {
        List<BigInteger> mine = numbers();
        List<BigInteger> theirs = other.numbers();
        if (mine.isEmpty() || theirs.isEmpty()) {
            int byPresence = Boolean.compare(mine.isEmpty(), theirs.isEmpty());
            return byPresence != 0 ? byPresence : text.compareTo(other.text);
        }
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            int order = mine.get(i).compareTo(theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }
}
