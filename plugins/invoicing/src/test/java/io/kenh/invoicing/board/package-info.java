@NullMarked
package io.kenh.invoicing.board;

import org.jspecify.annotations.NullMarked;
