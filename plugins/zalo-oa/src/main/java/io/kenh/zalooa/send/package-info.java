@NullMarked
package io.kenh.zalooa.send;

import org.jspecify.annotations.NullMarked;
