package io.kenh.contacts.tag;

public record TagRef(long id, String name, TagColor color) {}
