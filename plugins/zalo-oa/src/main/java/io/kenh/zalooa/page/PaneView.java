package io.kenh.zalooa.page;

import io.kenh.zalooa.link.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * The card in the inbox's customer pane.
 *
 * @param suggested name of the contact with the same phone
 */
public record PaneView(
        LinkView link, boolean mayLink, @Nullable String suggested) {}
