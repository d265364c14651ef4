/** What tests stand on: a real server with exactly the plugins a test names, a clock to set, a queue to drain, no network. */
@NullMarked
package io.kenh.testkit;

import org.jspecify.annotations.NullMarked;
