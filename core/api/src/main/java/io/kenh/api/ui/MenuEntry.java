package io.kenh.api.ui;

import io.kenh.api.security.Permission;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the left rail. Its label is the text {@code menu.<id>}.
 *
 * @param id {@code <plugin>.<noun>}
 * @param icon name of a Tabler icon, e.g. {@code message-circle}
 * @param parent id of the entry it stands under, null for an app of its own
 */
public record MenuEntry(String id, @Nullable String parent, String path, String icon, int order, Permission needs) {}
