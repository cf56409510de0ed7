package dev.underpin.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a script file to chars: strictly UTF-8, or UTF-16 where a byte order mark says so. A fault in the middle is
 * told only after everything before it was handed out.
 */
final class ScriptDecoder implements AutoCloseable {
    static final String NUL_PROBLEM = "a NUL byte stands in the text";
    static final String NUL_HINT = "SQL text has none: the file is damaged or not SQL.";

    private final String name;
    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private final CharsetDecoder decoder;
    private final Charset charset;
    private boolean ended;
    private @Nullable String problem;
    private String hint = "";

    /** Looks at the first bytes. Throws ScriptException for a file that is known not to be SQL text. */
    ScriptDecoder(String name, InputStream stream) throws IOException {
        this.name = name;
        this.stream = stream;
        bytes.limit(0);
        while (!ended && bytes.remaining() < FileSignature.ENOUGH) {
            refill();
        }
        byte[] head = new byte[Math.min(bytes.remaining(), FileSignature.ENOUGH)];
        bytes.get(0, head);
        ByteOrderMark mark = ByteOrderMark.of(head);
        FileSignature.refuse(name, head, mark);
        bytes.position(mark.length());
        charset = mark.charset();
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** At least one char, or -1 at the end or at a fault. */
    int read(char[] into, int offset, int length) throws IOException {
        if (problem != null) {
            return -1;
        }
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        while (out.position() == offset) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                blame(result.length());
                break;
            }
            if (out.position() == offset) {
                if (ended) {
                    return -1;
                }
                refill();
            }
        }
        int count = upToNul(into, offset, out.position() - offset);
        return count == 0 ? -1 : count;
    }

    /** Throws what stopped the reading, if anything did. */
    void refuse(Supplier<Position> position) {
        if (problem != null) {
            throw new ScriptException(name, position.get(), problem, hint);
        }
    }

    private int upToNul(char[] chars, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (chars[i] == 0) {
                problem = NUL_PROBLEM;
                hint = NUL_HINT;
                return i - offset;
            }
        }
        return count;
    }

    private void blame(int length) {
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < length && i < bytes.remaining(); i++) {
            wrong.append(String.format(" 0x%02X", bytes.get(bytes.position() + i)));
        }
        problem = "the bytes" + wrong + " are not " + charset;
        hint = charset.equals(StandardCharsets.UTF_8)
                ? "Save the file as UTF-8; from Latin-1: iconv -f LATIN1 -t UTF-8 old.sql > new.sql."
                : "Save the file as UTF-8.";
    }

    private void refill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
