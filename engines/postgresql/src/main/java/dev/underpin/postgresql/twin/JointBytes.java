package dev.underpin.postgresql.twin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;

/**
 * Statistics over several columns as the server keeps them, with columns by other numbers: a table that has lost columns numbers
 * the rest differently from its twin. Expressions have negative numbers, which stay.
 */
final class JointBytes {

    /** Magic, type and number of items. */
    private static final int HEADER = 12;

    private JointBytes() {}

    /** @param kind {@code ndistinct} or {@code dependencies}; the common values of several columns hold no column numbers */
    static String renumbered(String kind, String hex, Map<Integer, Integer> numbers) {
        if (kind.equals("mcv")
                || numbers.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()))) {
            return hex;
        }
        byte[] whole = HexFormat.of().parseHex(hex);
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(HEADER);
        while (bytes.hasRemaining()) {
            bytes.getDouble();
            int columns = kind.equals("ndistinct") ? bytes.getInt() : bytes.getShort();
            for (int i = 0; i < columns; i++) {
                int at = bytes.position();
                int old = bytes.getShort();
                bytes.putShort(at, numbers.getOrDefault(old, old).shortValue());
            }
        }
        return HexFormat.of().formatHex(whole);
    }
}
