package io.kenh.zalooa.page;

import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * The card in the inbox's customer pane, below the inbox's own with name, picture and whether the contact is temporary.
 *
 * @param suggested name of the contact with the same phone
 */
public record PaneView(
        LinkView link,
        LinkState state,
        boolean mayLink,
        @Nullable String suggested) {}
