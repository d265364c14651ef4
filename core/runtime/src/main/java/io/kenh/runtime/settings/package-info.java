/** Settings: deployment, administrator, default. */
@NullMarked
package io.kenh.runtime.settings;

import org.jspecify.annotations.NullMarked;
