/** What customers see and change of themselves. */
@NullMarked
package io.kenh.portal.me;

import org.jspecify.annotations.NullMarked;
