package io.kenh.zbstemplates.spend;

/**
 * One template, team or month.
 *
 * @param key id, or {@code 2026-11}; empty for messages without a team
 * @param name empty for messages without a team
 */
public record Line(String key, String name, Sum sum) {}
