@NullMarked
package io.kenh.zalooa.limit;

import org.jspecify.annotations.NullMarked;
