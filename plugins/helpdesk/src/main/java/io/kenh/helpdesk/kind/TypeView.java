package io.kenh.helpdesk.kind;

/** A type as it is read. */
public record TypeView(long id, int version, String name, boolean active) {
    public static final int NAME = 80;
}
