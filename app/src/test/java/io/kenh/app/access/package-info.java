/** Who may enter where: every route against everybody. */
@NullMarked
package io.kenh.app.access;

import org.jspecify.annotations.NullMarked;
