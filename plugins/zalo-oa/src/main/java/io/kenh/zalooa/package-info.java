@NullMarked
package io.kenh.zalooa;

import org.jspecify.annotations.NullMarked;
