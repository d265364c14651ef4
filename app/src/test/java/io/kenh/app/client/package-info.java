/** What the commands say to a server. */
@NullMarked
package io.kenh.app.client;

import org.jspecify.annotations.NullMarked;
