@NullMarked
package io.kenh.zalooa.webhook;

import org.jspecify.annotations.NullMarked;
