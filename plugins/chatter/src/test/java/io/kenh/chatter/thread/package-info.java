@NullMarked
package io.kenh.chatter.thread;

import org.jspecify.annotations.NullMarked;
