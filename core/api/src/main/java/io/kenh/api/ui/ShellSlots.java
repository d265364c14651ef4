package io.kenh.api.ui;

import io.kenh.api.security.Actor;

/** Places in the frame around every page. */
public final class ShellSlots {
    /**
     * Top bar, left of the user menu: small buttons with a count. Rendered with every whole page, and again in open pages when plugins
     * change, so it must be quick.
     */
    public static final Slot<Actor> TOP = new Slot<>("core.shell.top", Actor.class);

    private ShellSlots() {}
}
