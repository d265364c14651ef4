/** The door to the platform. */
@NullMarked
package io.kenh.zbstemplates.platform;

import org.jspecify.annotations.NullMarked;
