package io.kenh.runtime.admin;

/** One of several checkboxes; a locked one shows but cannot be changed by this user. */
public record Choice(String value, String label, boolean chosen, boolean locked) {}
