/** Who may see a document's thread. */
@NullMarked
package io.kenh.chatter.access;

import org.jspecify.annotations.NullMarked;
