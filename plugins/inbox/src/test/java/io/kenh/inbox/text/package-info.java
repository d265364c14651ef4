@NullMarked
package io.kenh.inbox.text;

import org.jspecify.annotations.NullMarked;
