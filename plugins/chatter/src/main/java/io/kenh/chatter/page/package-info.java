/** Pages and fragments. */
@NullMarked
package io.kenh.chatter.page;

import org.jspecify.annotations.NullMarked;
