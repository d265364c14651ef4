package io.kenh.zalosimulator.upload;

/** @param kind image, gif or file; {@code fileId} of the host's file store; {@code md5} in lower-case hex, as Zalo's checksum */
record UploadedContent(String kind, String fileId, String name, String mediaType, long size, String md5) {}
