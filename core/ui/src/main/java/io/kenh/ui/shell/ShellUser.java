package io.kenh.ui.shell;

/** Who is signed in, as the user menu shows it. */
public record ShellUser(String name, String company, String profileUrl, String signOutUrl) {}
