package io.kenh.chatter.thread;

import java.util.List;

/** The payload of an event line: a text in the reader's language. An argument that is a text key itself is shown as its text. */
public record Line(String key, List<String> args) {}
