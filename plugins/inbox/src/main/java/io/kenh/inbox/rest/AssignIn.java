package io.kenh.inbox.rest;

import org.jspecify.annotations.Nullable;

/** @param userId null for nobody */
public record AssignIn(@Nullable Long userId) {}
