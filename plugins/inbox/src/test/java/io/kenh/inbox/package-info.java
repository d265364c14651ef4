@NullMarked
package io.kenh.inbox;

import org.jspecify.annotations.NullMarked;
