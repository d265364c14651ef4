/** Text of entries: links and mentions. */
@NullMarked
package io.kenh.chatter.text;

import org.jspecify.annotations.NullMarked;
