package io.kenh.portal.bridge.inbox;

import java.time.Instant;

/** @param reply where to go on writing, empty when there is no such address */
public record ChatRow(String path, String channel, String account, String icon, Instant lastAt, String reply) {}
