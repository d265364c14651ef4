/** The cards beside conversations and documents. */
@NullMarked
package io.kenh.chatterbridge.page;

import org.jspecify.annotations.NullMarked;
