package io.kenh.runtime.sheet;

import io.kenh.runtime.sheet.SheetError.Reason;

/** What a file may hold. @param rows beside the header */
record Limits(int rows) {
    /** Of the file as sent. */
    static final long BYTES = 30_000_000;
    /** Of everything in an XLSX, unpacked: a few kilobytes can unpack to gigabytes. */
    static final long UNPACKED = 300_000_000;
    /** Shared texts and styles are held in memory. */
    static final long UNPACKED_IN_MEMORY = 60_000_000;

    private static final int COLUMNS = 500;

    void row(int index, int columns) {
        if (index > rows) {
            throw SheetError.because(Reason.TOO_MANY_ROWS, rows);
        }
        if (columns > COLUMNS) {
            throw SheetError.because(Reason.TOO_MANY_COLUMNS, COLUMNS);
        }
    }
}
