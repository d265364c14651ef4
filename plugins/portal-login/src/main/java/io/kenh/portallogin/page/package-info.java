/** What customers see. */
@NullMarked
package io.kenh.portallogin.page;

import org.jspecify.annotations.NullMarked;
