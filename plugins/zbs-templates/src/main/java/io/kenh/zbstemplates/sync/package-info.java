/** Keeps templates in step with the platform. */
@NullMarked
package io.kenh.zbstemplates.sync;

import org.jspecify.annotations.NullMarked;
