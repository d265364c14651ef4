package io.kenh.zalooa.page;

import java.util.Map;

/** Filters that stay while somebody types into the search box. */
public record Kept(Map<String, String> fields) {}
