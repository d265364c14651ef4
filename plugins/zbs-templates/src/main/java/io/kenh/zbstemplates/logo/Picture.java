package io.kenh.zbstemplates.logo;

import java.util.Optional;

/** Width and height of a PNG or JPEG, from its bytes. */
record Picture(Kind kind, int width, int height) {
    enum Kind {
        PNG,
        JPEG
    }

    private static final int PNG_HEADER = 24;

    static Optional<Picture> of(byte[] bytes) {
        return isPng(bytes)
                ? Optional.of(new Picture(Kind.PNG, number(bytes, 16, 4), number(bytes, 20, 4)))
                : jpeg(bytes);
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length >= PNG_HEADER
                && number(bytes, 0, 4) == 0x89504E47
                && number(bytes, 4, 4) == 0x0D0A1A0A
                && number(bytes, 12, 4) == 0x49484452;
    }

    /** The frame header holds the size; segments before it are skipped. */
    private static Optional<Picture> jpeg(byte[] bytes) {
        if (bytes.length < 4 || number(bytes, 0, 2) != 0xFFD8) {
            return Optional.empty();
        }
        for (int at = 2; at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF; ) {
            int marker = bytes[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new Picture(Kind.JPEG, number(bytes, at + 7, 2), number(bytes, at + 5, 2)));
            }
            at += 2 + number(bytes, at + 2, 2);
        }
        return Optional.empty();
    }

    private static int number(byte[] bytes, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }
}
