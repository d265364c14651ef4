/**
 * Messages made from templates: the queue, the sender, receipts. {@link io.kenh.zbstemplates.send.Outbox} is the one door in,
 * {@link io.kenh.zbstemplates.send.Composer} says what would be sent.
 */
@NullMarked
package io.kenh.zbstemplates.send;

import org.jspecify.annotations.NullMarked;
