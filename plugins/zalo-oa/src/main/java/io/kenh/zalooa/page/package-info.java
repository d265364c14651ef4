@NullMarked
package io.kenh.zalooa.page;

import org.jspecify.annotations.NullMarked;
