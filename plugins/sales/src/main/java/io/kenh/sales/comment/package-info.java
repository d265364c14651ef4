/** What customers write on the page of their order. */
@NullMarked
package io.kenh.sales.comment;

import org.jspecify.annotations.NullMarked;
