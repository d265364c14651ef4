/** Durable background work on db-scheduler. */
@NullMarked
package io.kenh.runtime.job;

import org.jspecify.annotations.NullMarked;
