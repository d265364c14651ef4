package io.kenh.inbox.api;

/** The thread of one customer with one account of a channel. {@code customer} is the channel's own id of the person. */
public record ThreadKey(String channel, long accountId, String customer) {}
