@NullMarked
package io.kenh.zalooa.crypto;

import org.jspecify.annotations.NullMarked;
