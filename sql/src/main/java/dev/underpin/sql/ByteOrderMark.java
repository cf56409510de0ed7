package dev.underpin.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark some editors put before the first char; it tells the encoding and is no part of the text. */
enum ByteOrderMark {
    UTF_8(3, StandardCharsets.UTF_8),
    UTF_16_BIG(2, StandardCharsets.UTF_16BE),
    UTF_16_LITTLE(2, StandardCharsets.UTF_16LE),
    NONE(0, StandardCharsets.UTF_8);

    private final int length;
    private final Charset charset;

    ByteOrderMark(int length, Charset charset) {
        this.length = length;
        this.charset = charset;
    }

    static ByteOrderMark of(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (begins(head, 0xFE, 0xFF)) {
            return UTF_16_BIG;
        }
        return begins(head, 0xFF, 0xFE) ? UTF_16_LITTLE : NONE;
    }

    int length() {
        return length;
    }

    Charset charset() {
        return charset;
    }

    static boolean begins(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
