package io.kenh.ui.shell;

/**
 * A static file. The bytes are shared: do not change them.
 *
 * @param gzip the same, compressed once, for clients that accept it
 * @param hash of the content; part of the file's address
 */
@SuppressWarnings("ArrayRecordComponent")
public record Asset(String name, byte[] bytes, byte[] gzip, String mediaType, String hash) {}
