package io.kenh.zbstemplates.send;

import io.kenh.zbstemplates.platform.MessagePlatform.Sent;

/** A try that is over, and what became of it. */
record Ended(Attempt attempt, Sent result) {}
