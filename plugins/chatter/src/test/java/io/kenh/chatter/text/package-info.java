@NullMarked
package io.kenh.chatter.text;

import org.jspecify.annotations.NullMarked;
