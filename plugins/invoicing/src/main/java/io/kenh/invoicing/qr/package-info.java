/** Payment codes. */
@NullMarked
package io.kenh.invoicing.qr;

import org.jspecify.annotations.NullMarked;
