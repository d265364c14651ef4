package io.kenh.chatter.api;

import io.kenh.api.security.Permission;

/** All of them only together with the right to read the document. */
public final class ChatterPermissions {
    public static final Permission READ = new Permission("chatter.thread.read");
    /** Notes, own subscription, activities. */
    public static final Permission WRITE = new Permission("chatter.thread.write");
    /** Adding and removing other followers. */
    public static final Permission FOLLOWERS = new Permission("chatter.follower.manage");
    /** Types of activities. */
    public static final Permission CONFIGURE = new Permission("chatter.type.manage");

    private ChatterPermissions() {}
}
