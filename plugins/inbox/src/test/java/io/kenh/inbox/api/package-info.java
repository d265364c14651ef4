@NullMarked
package io.kenh.inbox.api;

import org.jspecify.annotations.NullMarked;
