/** Durable background work. */
@NullMarked
package io.kenh.api.job;

import org.jspecify.annotations.NullMarked;
