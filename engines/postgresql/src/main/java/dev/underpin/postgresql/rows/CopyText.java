package dev.underpin.postgresql.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the text form of COPY, as bytes. Used again and again. */
final class CopyText {

    private static final int DIGITS = 20;

    private byte[] bytes = new byte[1 << 17];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void nothing() {
        add((byte) '\\');
        add((byte) 'N');
    }

    void tab() {
        add((byte) '\t');
    }

    void endOfRow() {
        add((byte) '\n');
    }

    void add(byte one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = one;
    }

    void number(long number) {
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                text(Long.toString(number));
                return;
            }
            add((byte) '-');
            number(-number);
            return;
        }
        digits(number, 1);
    }

    /** @param least so many digits at least, with zeros in front */
    void digits(long number, int least) {
        if (bytes.length - length < DIGITS + least) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        count = Math.max(count, least);
        long rest = number;
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    /** Anything, with what COPY would misread escaped. */
    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                for (byte one : text.substring(i).getBytes(StandardCharsets.UTF_8)) {
                    escaped(one);
                }
                return;
            }
            escaped((byte) c);
        }
    }

    private void escaped(byte one) {
        switch (one) {
            case '\\' -> {
                add((byte) '\\');
                add(one);
            }
            case '\n' -> letter('n');
            case '\r' -> letter('r');
            case '\t' -> letter('t');
            default -> add(one);
        }
    }

    private void letter(char letter) {
        add((byte) '\\');
        add((byte) letter);
    }
}
