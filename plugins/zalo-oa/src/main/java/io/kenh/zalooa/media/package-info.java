@NullMarked
package io.kenh.zalooa.media;

import org.jspecify.annotations.NullMarked;
