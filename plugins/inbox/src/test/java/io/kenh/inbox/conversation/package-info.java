@NullMarked
package io.kenh.inbox.conversation;

import org.jspecify.annotations.NullMarked;
