@NullMarked
package io.kenh.inbox.message;

import org.jspecify.annotations.NullMarked;
