/** Numbers without gaps. */
@NullMarked
package io.kenh.invoicing.number;

import org.jspecify.annotations.NullMarked;
