/** Settings an administrator or the deployment decides. */
@NullMarked
package io.kenh.api.settings;

import org.jspecify.annotations.NullMarked;
