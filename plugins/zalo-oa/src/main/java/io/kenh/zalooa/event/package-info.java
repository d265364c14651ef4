@NullMarked
package io.kenh.zalooa.event;

import org.jspecify.annotations.NullMarked;
