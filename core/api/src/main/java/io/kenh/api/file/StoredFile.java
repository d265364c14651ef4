package io.kenh.api.file;

/** @param id unguessable; {@code mediaType} found by content; {@code size} in bytes; {@code sha256} in lower-case hex */
public record StoredFile(String id, String name, String mediaType, long size, String sha256) {}
