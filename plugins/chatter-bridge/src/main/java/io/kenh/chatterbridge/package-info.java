/** The history of conversations in the history of documents. */
@NullMarked
package io.kenh.chatterbridge;

import org.jspecify.annotations.NullMarked;
