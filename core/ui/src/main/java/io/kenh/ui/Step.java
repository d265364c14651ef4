package io.kenh.ui;

/** One state of a status bar. */
public record Step(String label, boolean done, boolean current) {}
