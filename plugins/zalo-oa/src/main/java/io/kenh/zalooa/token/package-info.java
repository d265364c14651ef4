@NullMarked
package io.kenh.zalooa.token;

import org.jspecify.annotations.NullMarked;
