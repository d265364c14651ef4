/** Events, their signature and their delivery. */
@NullMarked
package io.kenh.zalosimulator.webhook;

import org.jspecify.annotations.NullMarked;
