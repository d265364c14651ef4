package io.kenh.runtime.file;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads stored content part by part; no connection is held in between. */
final class BlobStream extends InputStream {
    private final IntFunction<Optional<byte[]>> parts;
    private byte[] current = {};
    private int position;
    private int nextPart;
    private boolean end;

    BlobStream(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    private boolean exhausted() {
        while (position == current.length && !end) {
            var part = parts.apply(nextPart++);
            end = part.isEmpty();
            current = part.orElse(new byte[0]);
            position = 0;
        }
        return end;
    }

    @Override
    public int read() {
        return exhausted() ? -1 : current[position++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (exhausted()) {
            return -1;
        }
        int n = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, n);
        position += n;
        return n;
    }
}
