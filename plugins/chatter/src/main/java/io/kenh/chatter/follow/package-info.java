/** Followers of a document. */
@NullMarked
package io.kenh.chatter.follow;

import org.jspecify.annotations.NullMarked;
