package io.kenh.chatter.page;

/** An activity being done. */
public record DoneView(long id, String title, String base, boolean wantsFile, String error) {}
