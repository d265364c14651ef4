package io.kenh.inbox.rest;

/** @param mediaType found by content */
public record FileOut(String fileId, String name, String mediaType, long size) {}
