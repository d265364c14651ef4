/** What a plugin is, and what the host gives it. */
@NullMarked
package io.kenh.api.addon;

import org.jspecify.annotations.NullMarked;
