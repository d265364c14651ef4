package io.kenh.ui.shell;

import java.util.List;

/**
 * Where a page stands.
 *
 * @param title of the page
 * @param crumbs the pages above it
 * @param place path of the menu entry it belongs to; empty when its address says it
 */
public record Trail(String title, List<Crumb> crumbs, String place) {}
