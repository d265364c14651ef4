/** The inbox page and its parts. */
@NullMarked
package io.kenh.inbox.page;

import org.jspecify.annotations.NullMarked;
