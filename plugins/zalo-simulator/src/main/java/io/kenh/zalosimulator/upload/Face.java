package io.kenh.zalosimulator.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Draws a plain avatar as PNG, one colour for each person. Written by hand: the desktop classes would keep plugin loaders alive. */
final class Face {
    private static final int SIZE = 120;
    private static final int[] COLOURS = {0x2F6FDE, 0x0E8A6B, 0xB4541A, 0x7A4FC9, 0xB83263, 0x3B7A1E, 0x177E9E, 0x8A6A12
    };
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Face() {}

    static byte[] png(int seed) {
        int colour = COLOURS[Math.floorMod(seed, COLOURS.length)];
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        // 8 bits a channel, RGB, no interlace
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(SIZE)
                        .putInt(SIZE)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        chunk(out, "IDAT", deflate(pixels(colour)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] pixels(int colour) {
        var rows = ByteBuffer.allocate(SIZE * (1 + SIZE * 3));
        for (int y = 0; y < SIZE; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < SIZE; x++) {
                boolean head = square(x - 60) + square(y - 46) < square(22);
                boolean body = square(x - 60) + square(y - 122) < square(46);
                int rgb = head || body ? 0xF4F6FA : colour;
                rows.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
            }
        }
        return rows.array();
    }

    private static int square(int n) {
        return n * n;
    }

    private static byte[] deflate(byte[] data) {
        var deflater = new Deflater();
        try {
            deflater.setInput(data);
            deflater.finish();
            var buffer = new byte[data.length];
            int length = deflater.deflate(buffer);
            return java.util.Arrays.copyOf(buffer, length);
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
