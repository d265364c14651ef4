package io.kenh.portallogin.person;

import java.time.Instant;

/** @param name as the person calls themselves at Zalo */
public record BindingView(String name, Instant boundAt, Instant lastUsedAt) {}
