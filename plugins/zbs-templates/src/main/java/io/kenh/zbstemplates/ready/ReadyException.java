package io.kenh.zbstemplates.ready;

/** A ready-made template that cannot be read: file, place in it, and what is wrong. For its author, so in English. */
public final class ReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadyException(String file, String path, String problem) {
        super(file + (path.isEmpty() ? "" : ": " + path) + ": " + problem);
    }
}
