@NullMarked
package io.kenh.ui;

import org.jspecify.annotations.NullMarked;
