package io.kenh.chatterbridge;

import io.kenh.api.security.Permission;

/** Together with the right to read document and conversation. */
public final class BridgePermissions {
    /** Link conversations with documents, pin and remove. */
    public static final Permission LINK = new Permission("chatter-bridge.link.write");

    public static final Permission SETTINGS = new Permission("chatter-bridge.settings.write");

    private BridgePermissions() {}
}
