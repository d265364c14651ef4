@NullMarked
package io.kenh.chatter;

import org.jspecify.annotations.NullMarked;
