/** Threads, followers, activities and notifications on any document. */
@NullMarked
package io.kenh.chatter;

import org.jspecify.annotations.NullMarked;
