@NullMarked
package io.kenh.zalooa.account;

import org.jspecify.annotations.NullMarked;
