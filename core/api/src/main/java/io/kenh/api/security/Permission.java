package io.kenh.api.security;

/** {@code <plugin>.<noun>.<verb>}; its label is the text {@code permission.<id>}. */
public record Permission(String id) {}
