package io.kenh.runtime.sheet;

import io.kenh.runtime.sheet.SheetError.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to go on after {@link Limits#BYTES}. */
final class Bounded extends FilterInputStream {
    private long left = Limits.BYTES;

    Bounded(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw SheetError.because(Reason.TOO_LARGE, 0);
        }
    }
}
