/**
 * One template to many documents: looked at first, then queued through {@link io.kenh.zbstemplates.send.Outbox} in small transactions, each
 * document once. {@link io.kenh.zbstemplates.bulk.BulkRuns} is the door, {@link io.kenh.zbstemplates.bulk.BulkRunner} the job behind it.
 */
@NullMarked
package io.kenh.zbstemplates.bulk;

import org.jspecify.annotations.NullMarked;
