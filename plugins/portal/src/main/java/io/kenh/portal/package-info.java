/** Where customers see their documents and their data. */
@NullMarked
package io.kenh.portal;

import org.jspecify.annotations.NullMarked;
