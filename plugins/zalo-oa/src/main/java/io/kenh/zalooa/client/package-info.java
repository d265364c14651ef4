@NullMarked
package io.kenh.zalooa.client;

import org.jspecify.annotations.NullMarked;
