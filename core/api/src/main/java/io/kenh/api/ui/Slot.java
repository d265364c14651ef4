package io.kenh.api.ui;

/** A place on a page that other plugins may fill. Declared as a constant in the owner's {@code api} and listed by {@code Addon.slots()}. */
public record Slot<T>(String id, Class<T> model) {}
