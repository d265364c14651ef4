/** What everything here stands on: the transaction with the simulated time, options, JSON members, ids. */
@NullMarked
package io.kenh.zalosimulator.platform;

import org.jspecify.annotations.NullMarked;
