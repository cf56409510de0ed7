package dev.underpin.postgresql.query;

import dev.underpin.postgresql.query.NodeValue.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of a constant, out of the server's memory: numbers, truth and text, on a machine whose lowest byte comes first. A moment is a
 * number too, of microseconds.
 */
final class ConstantBytes {

    private static final Set<String> WHOLE =
            Set.of("smallint", "integer", "bigint", "oid", "timestamp without time zone", "timestamp with time zone");
    private static final Set<String> TEXT = Set.of("text", "character varying", "character", "unknown");

    private ConstantBytes() {}

    /** As text; null where nobody looks into the type. */
    static @Nullable String value(Node constant, String type) {
        List<String> bytes = constant.texts("bytes");
        if (type.equals("boolean")) {
            return bytes.getFirst().equals("0") ? "false" : "true";
        }
        if (WHOLE.contains(type)) {
            int length = (int) constant.number("constlen");
            long value = Byte.parseByte(bytes.get(length - 1));
            for (int i = length - 2; i >= 0; i--) {
                value = value << 8 | Byte.parseByte(bytes.get(i)) & 0xff;
            }
            return Long.toString(value);
        }
        if (TEXT.contains(type)) {
            // A string of C ends with a zero; all others begin with their length.
            int from = constant.number("constlen") == -2 ? 0 : 4;
            int to = constant.number("constlen") == -2 ? bytes.size() - 1 : bytes.size();
            byte[] letters = new byte[Math.max(0, to - from)];
            for (int i = 0; i < letters.length; i++) {
                letters[i] = Byte.parseByte(bytes.get(from + i));
            }
            return new String(letters, StandardCharsets.UTF_8);
        }
        return null;
    }
}
