@NullMarked
package io.kenh.zalooa.link;

import org.jspecify.annotations.NullMarked;
