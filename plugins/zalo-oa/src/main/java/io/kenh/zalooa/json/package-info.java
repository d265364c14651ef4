@NullMarked
package io.kenh.zalooa.json;

import org.jspecify.annotations.NullMarked;
