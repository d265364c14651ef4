package io.kenh.inbox.rest;

/** @param arrived whether the message reached the customer */
public record SettleIn(boolean arrived) {}
