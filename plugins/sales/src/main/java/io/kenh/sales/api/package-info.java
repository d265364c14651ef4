/** What other plugins may use of sales. */
@NullMarked
package io.kenh.sales.api;

import org.jspecify.annotations.NullMarked;
